"""Runs the code that the page writes, in the frameworks it is written for, and compares the numbers.

    pip install -r tools/requirements.txt keras==3.15.1 flax==0.12.8
    pip install torch==2.15.0    # optional, some gigabytes: PyTorch's lines are left out without it
    cargo run --example code_cases -- 1200 > cases.jsonl
    KERAS_BACKEND=jax python tools/code_check.py cases.jsonl

Each case is a layer with whole numbers as input, weight and bias, and the output that this program computes. The lines
are executed as they stand on the page; only input, weight and bias are given to the layer. Convolutions and maxima must
be equal, means within 2e-6 of the largest. A line that says in a comment that the framework has no such layer is
counted as such; one that is refused by a runtime of which its comment says so, likewise.
"""

import collections
import json
import os
import re
import sys
import warnings

os.environ.setdefault("KERAS_BACKEND", "jax")
os.environ.setdefault("JAX_PLATFORMS", "cpu")
warnings.simplefilter("ignore")

import flax.linen
import jax.numpy as jnp
import keras
import numpy as np
import onnx
import onnxruntime

try:
    import torch
except ImportError:
    torch = None

MEAN_TOLERANCE = 2e-6
onnxruntime.set_default_logger_severity(4)


def arrays(case):
    """Input [1, channels, *space], weight, bias and output of a case, only the axes in use."""
    unused = 3 - case["dims"]

    def of(name):
        shape = case[f"{name}_shape"]
        values = [-np.inf if value is None else value for value in case[name]]
        return np.array(values, np.float32).reshape(shape[:2] + shape[2 + unused :])

    weight = of("w") if case["op"].startswith("conv") else None
    bias = None if case["b"] is None else np.array(case["b"], np.float32)
    return of("x"), weight, bias, of("y")


def split(code):
    """The lines that are run before, with and after the layer."""
    lines = [line for line in code.split("\n") if not line.startswith("#")]
    at = next((n for n, line in enumerate(lines) if not re.match(r"[xy] = ", line)), None)
    return (lines[:at], lines[at], lines[at + 1 :]) if at is not None else None


def run(code, names, call):
    parts = split(code)
    if parts is None:
        return None
    before, layer, after = parts
    for line in before:
        exec(line, names)
    names["y"] = call(layer, names)
    for line in after:
        exec(line, names)
    return np.asarray(names["y"])


def pytorch(case, x, weight, bias):
    def call(line, names):
        module = eval(line, names)
        if weight is not None:
            module.weight.data = torch.from_numpy(weight)
        if bias is not None:
            module.bias.data = torch.from_numpy(bias)
        return module(names["x"])

    names = {"nn": torch.nn, "F": torch.nn.functional, "x": torch.from_numpy(x)}
    with torch.no_grad():
        return run(case["code"]["PyTorch"], names, call)


def channels_last_weight(weight):
    """[*kernel, in / groups, out], and of a transposed layer [*kernel, out / groups, in]."""
    space = tuple(range(2, weight.ndim))
    return weight.transpose(*space, 1, 0)


def of_keras(case, x, weight, bias):
    def call(line, names):
        layer = eval(line, names)
        layer.build(names["x"].shape)
        if weight is not None:
            values = [channels_last_weight(weight)]
            layer.set_weights(values if bias is None else values + [bias])
        return layer(names["x"])

    return run(case["code"]["Keras"], {"keras": keras, "x": jnp.asarray(x)}, call)


def of_flax(case, x, weight, bias):
    def call(line, names):
        made = eval(line, names)
        if weight is None:
            return made
        values = {"kernel": jnp.asarray(channels_last_weight(weight))}
        if bias is not None:
            values["bias"] = jnp.asarray(bias)
        return made.apply({"params": values}, names["x"])

    space = tuple(range(2, x.ndim))
    names = {"nn": flax.linen, "jnp": jnp, "x": jnp.asarray(x.transpose(0, *space, 1))}
    y = run(case["code"]["Flax"], names, call)
    return None if y is None else y.transpose(0, y.ndim - 1, *range(1, y.ndim - 1))


def of_onnx(case, x, weight, bias):
    code = case["code"]["ONNX"]
    nodes = [eval(line, {"onnx": onnx}) for line in code.split("\n") if not line.startswith("#")]
    tensor = onnx.helper.make_tensor_value_info
    given = {"x": x}
    if weight is not None:
        given["w"] = weight
        assert f"# w: {list(weight.shape)}" in code.replace(", b:", "\n"), code
    if bias is not None:
        given["b"] = bias
    pads = re.search(r"# pads: (\[[^]]*\])(?:, value: (.*))?", code)
    if pads:
        given["pads"] = np.array(json.loads(pads[1]), np.int64)
        if pads[2]:
            given["value"] = np.array(float(pads[2]), np.float32)
    inputs = [
        tensor(name, onnx.helper.np_dtype_to_tensor_dtype(value.dtype), value.shape) for name, value in given.items()
    ]
    outputs = [tensor("y", onnx.TensorProto.FLOAT, [None] * x.ndim)]
    graph = onnx.helper.make_graph(nodes, "case", inputs, outputs)
    model = onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 22)], ir_version=10)
    onnx.checker.check_model(model, full_check=True)
    session = onnxruntime.InferenceSession(model.SerializeToString())
    return session.run(None, given)[0]


def main(path):
    frameworks = {"Keras": of_keras, "Flax": of_flax, "ONNX": of_onnx}
    if torch is not None:
        frameworks = {"PyTorch": pytorch, **frameworks}
    counts = collections.defaultdict(collections.Counter)
    wrong = 0
    for line in open(path, encoding="utf-8"):
        case = json.loads(line)
        x, weight, bias, y = arrays(case)
        for name, compute in frameworks.items():
            code = case["code"][name]
            try:
                found = compute(case, x.copy(), weight, bias)
            except Exception as error:  # noqa: BLE001, whatever a framework throws
                said = re.search(r"^# .* wants ", code, re.MULTILINE)
                if said:
                    counts[name, case["op"]]["refused, as said"] += 1
                    continue
                wrong += 1
                counts[name, case["op"]]["error"] += 1
                print(f"{name}: {type(error).__name__}: {str(error)[:300]}\n{code}\n", file=sys.stderr)
                continue
            if found is None:
                counts[name, case["op"]]["no such layer, as said"] += 1
                continue
            tolerance = MEAN_TOLERANCE * np.abs(y).max() if case["op"] == "avg_pool" else 0
            is_same = found.shape == y.shape and (
                np.array_equal(found, y) if tolerance == 0 else np.abs(found - y).max() <= tolerance
            )
            if case["op"] == "max_pool" and found.shape == y.shape:
                # ONNX Runtime has the least finite number for a window of nothing but padding.
                is_same = np.array_equal(np.maximum(found, -1e38), np.maximum(y, -1e38))
            counts[name, case["op"]]["equal" if is_same else "different"] += 1
            if not is_same:
                wrong += 1
                print(f"{name}: {found.shape} for {y.shape}\n{code}\n", file=sys.stderr)
    for (name, op), found in sorted(counts.items()):
        print(f"{name:8} {op:15} " + ", ".join(f"{count} {what}" for what, count in sorted(found.items())))
    print(f"{wrong} wrong")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
