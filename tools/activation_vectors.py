"""Writes tests/data/activation.json: the functions after a layer, computed by programs that are not this one.

    pip install -r tools/requirements.txt
    python tools/activation_vectors.py

Deterministic: the same versions write the same bytes. `x` are numbers of f32; for each function

numpy  its value in f64, rounded once to f32; of the leaky ReLU the product of two f32, as PyTorch computes it.
ort    what ONNX Runtime computes in f32, which may differ in the last digits for sigmoid and tanh.

`onnx` are the numbers that stand in the text of ONNX's own node tests for sigmoid and tanh.
"""

import json
import os

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tests", "data", "activation.json")
NAMES = {"relu": "Relu", "leaky_relu": "LeakyRelu", "sigmoid": "Sigmoid", "tanh": "Tanh"}
# PyTorch's negative_slope, and ONNX's default alpha.
SLOPE = 0.01


def inputs():
    rng = np.random.default_rng(20240611)
    ends = [0.0, -0.0, 1e-30, -1e-30, 1e-6, -1e-6, 0.5, -0.5, 17.0, -17.0, 89.0, -89.0, 1e9, -1e9]
    whole = np.arange(-40, 41)
    near = rng.uniform(-1, 1, 80)
    wide = rng.normal(0, 30, 80)
    return np.concatenate([ends, whole, near, wide]).astype(np.float32)


def by_numpy(name, x):
    exact = x.astype(np.float64)
    if name == "relu":
        return np.where(x > 0, x, np.float32(0))
    if name == "leaky_relu":
        return np.where(x > 0, x, x * np.float32(SLOPE))
    if name == "tanh":
        return np.tanh(exact).astype(np.float32)
    with np.errstate(over="ignore"):
        return (1 / (1 + np.exp(-exact))).astype(np.float32)


def by_ort(name, x):
    node = helper.make_node(NAMES[name], ["x"], ["y"])
    ends = [helper.make_tensor_value_info(it, TensorProto.FLOAT, [len(x)]) for it in "xy"]
    graph = helper.make_graph([node], name, ends[:1], ends[1:])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=10)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return session.run(None, {"x": x})[0]


def by_onnx(name):
    """The numbers that `test_<name>_example` of ONNX expects for −1, 0 and 1."""
    cases = {
        "sigmoid": [0.26894143, 0.5, 0.7310586],
        "tanh": [-0.76159418, 0.0, 0.76159418],
    }
    return cases.get(name)


def numbers(values):
    return [float(np.float32(it)) for it in values]


def main():
    x = inputs()
    found = {"x": numbers(x), "onnx_x": [-1.0, 0.0, 1.0]}
    for name in NAMES:
        found[name] = {"numpy": numbers(by_numpy(name, x)), "ort": numbers(by_ort(name, x))}
        if by_onnx(name):
            found[name]["onnx"] = numbers(by_onnx(name))
    with open(OUT, "w") as file:
        json.dump(found, file, separators=(",", ":"))
        file.write("\n")
    print(onnx.__version__, onnxruntime.__version__, np.__version__, len(x), "inputs")


if __name__ == "__main__":
    main()
