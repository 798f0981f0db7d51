"""Compares the committed cases of tests/data with PyTorch.

    pip install numpy torch==2.15.0      # some gigabytes
    python tools/torch_check.py

Nothing is written. PyTorch is asked for every case: layers that it refuses by its own documentation must be refused, and
all others must give the outputs in the files, whoever computed those. Whole numbers must be equal; floats may differ by
twice the rounding bound that docs/semantics.md names. What PyTorch's layers cannot say at once is put together from its
functions: uneven padding by F.pad, or cropping of a transposed layer's output. Prints the counts of docs/semantics.md.
"""

import collections
import json
import os
import sys
import warnings

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

warnings.simplefilter("ignore")
DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tests", "data")
VALUES = ["conv/onnx", "conv/random", "conv/padding", "ops/onnx", "ops/transposed", "ops/pool"]
UNIT = 2.0**-24


def load(name):
    with open(os.path.join(DATA, f"{name}.json"), encoding="utf-8") as file:
        return json.load(file)["cases"]


def extents(case):
    return [dilation * (kernel - 1) + 1 for kernel, dilation in zip(case["kernel"], case["dilation"])]


def cells(case):
    """Padding before and after each axis; names that PyTorch does not have by their definitions."""
    pads = case["pads"]
    if not isinstance(pads, str):
        return pads
    found = []
    for size, stride, extent in zip(case["input"], case["stride"], extents(case)):
        if pads == "full":
            found.append([extent - 1, extent - 1])
        elif pads == "causal":
            found.append([extent - 1, 0])
        else:
            # tf.nn, "Notes on padding"; PyTorch's own has stride 1.
            total = max((-(-size // stride) - 1) * stride + extent - size, 0)
            less, more = total // 2, total - total // 2
            found.append([more, less] if pads == "same_lower" else [less, more])
    return found


def padded(x, pads, mode="constant", value=0.0):
    flat = [side for pair in reversed(pads) for side in pair]
    if mode == "constant":
        return F.pad(x, flat, value=value)
    return F.pad(x, flat, mode=mode)


def is_even(pads):
    return all(before == after for before, after in pads)


def one_side(pads):
    return [before for before, _ in pads]


def convolution(case, x, w, b):
    dims = len(case["input"])
    mode = case["mode"]
    pads = cells(case)
    if case["pads"] == "same" and mode != "constant":
        padding, pad_mode = "same", mode
    elif is_even(pads) and mode != "constant":
        padding, pad_mode = one_side(pads), mode
    else:
        kind = "constant" if mode in ("zeros", "constant") else mode
        x = padded(x, pads, kind, case.get("value", 0.0))
        padding, pad_mode = 0, "zeros"
    layer = getattr(nn, f"Conv{dims}d")(
        case["in"], case["out"], case["kernel"], case["stride"], padding, case["dilation"], case["groups"],
        bias=b is not None, padding_mode=pad_mode,
    )
    return with_weights(layer, w, b)(x)


def transposed(case, x, w, b):
    dims = len(case["input"])
    pads = cells(case)
    padding = one_side(pads) if is_even(pads) else [0] * dims
    layer = getattr(nn, f"ConvTranspose{dims}d")(
        case["in"], case["out"], case["kernel"], case["stride"], padding, case["output_padding"], case["groups"],
        b is not None, case["dilation"], case["mode"],
    )
    y = with_weights(layer, w, b)(x)
    if not is_even(pads):
        for axis, (before, after) in enumerate(pads):
            y = y.narrow(axis + 2, before, y.shape[axis + 2] - before - after)
    return y


def with_weights(layer, w, b):
    layer.weight.data = w
    if b is not None:
        layer.bias.data = b
    return layer


def pool(case, x):
    """None where PyTorch has no way to say it."""
    dims = len(case["input"])
    pads = cells(case)
    is_max = case["op"] == "max_pool"
    padding = one_side(pads)
    if not is_even(pads):
        if case["ceil"] or not (is_max or case["count_include_pad"]):
            return None
        x, padding = padded(x, pads, value=-np.inf if is_max else 0.0), [0] * dims
    if is_max:
        layer = getattr(nn, f"MaxPool{dims}d")(
            case["kernel"], case["stride"], padding, case["dilation"], return_indices=True, ceil_mode=case["ceil"]
        )
        y, at = layer(x)
        winner = case.get("winner")
        if winner is not None and is_even(pads):
            assert at.flatten().tolist() == winner, case["name"]
        return y
    # An average has no dilation there: asked for one, it refuses the argument.
    dilation = {} if set(case["dilation"]) == {1} else {"dilation": case["dilation"]}
    return getattr(nn, f"AvgPool{dims}d")(
        case["kernel"], case["stride"], padding, case["ceil"], case["count_include_pad"], **dilation
    )(x)


def compute(case, x, w, b):
    op = case.get("op", "conv")
    if op == "conv":
        return convolution(case, x, w, b)
    return transposed(case, x, w, b) if op == "conv_transpose" else pool(case, x)


def weight_shape(case):
    if case.get("op") == "conv_transpose":
        return [case["in"], case["out"] // case["groups"], *case["kernel"]]
    return [case["out"], case["in"] // case["groups"], *case["kernel"]]


def check_values(name):
    counts = collections.Counter()
    for case in load(name):
        batch = case.get("batch", 1)
        has_weight = "pool" not in case.get("op", "conv")
        x = torch.tensor(case["x"], dtype=torch.float32).reshape(batch, case["in"], *case["input"])
        w = torch.tensor(case["w"], dtype=torch.float32).reshape(weight_shape(case)) if has_weight else None
        b = None if case["b"] is None else torch.tensor(case["b"], dtype=torch.float32)
        y = torch.tensor(case["y"], dtype=torch.float32).reshape(batch, case["out"], *case["output"])
        try:
            found = compute(case, x, w, b)
        except (RuntimeError, ValueError, TypeError) as error:
            counts[f"refused: {str(error).splitlines()[0][:70]}"] += 1
            print(f"{name}: {case['name']}: {error}", file=sys.stderr)
            continue
        if found is None:
            counts["not said by PyTorch"] += 1
            continue
        assert found.shape == y.shape, (name, case["name"], found.shape, y.shape)
        if case["exact"] and has_weight or case.get("op") == "max_pool":
            assert torch.equal(found, y), (name, case["name"])
            counts["equal"] += 1
        else:
            n = int(np.prod(case["kernel"])) * (case["in"] if has_weight else 1) + 1
            bound = compute(case, x.abs(), None if w is None else w.abs(), None if b is None else b.abs())
            gamma = n * UNIT / (1 - n * UNIT)
            assert ((found - y).abs() <= 2 * gamma * bound.abs() + 1e-30).all(), (name, case["name"])
            counts["within rounding"] += 1
    return counts


def check_refused(name):
    counts = collections.Counter()
    for case in load(name):
        if not case["authority"].startswith("PyTorch"):
            continue
        is_refused = False
        x = torch.zeros(1, case["in"], *case["input"])
        try:
            groups = max(case["groups"], 1)
            shape = (
                [case["in"], case["out"] // groups] if case.get("op") == "conv_transpose"
                else [case["out"], case["in"] // groups]
            )
            compute({"ceil": False, "count_include_pad": True, "output_padding": [0] * len(case["input"]), **case}, x,
                    torch.zeros(*shape, *case["kernel"]), None)
        except (RuntimeError, ValueError, TypeError):
            is_refused = True
        counts["refused" if is_refused else "ACCEPTED"] += 1
        if not is_refused:
            print(f"{name}: {case['name']} is accepted", file=sys.stderr)
    return counts


def main():
    is_fine = True
    with torch.no_grad():
        for name in VALUES:
            counts = check_values(name)
            print(f"{name:16} " + ", ".join(f"{count} {what}" for what, count in sorted(counts.items())))
        for name in ["conv/impossible", "ops/impossible", "ops/torch_lacks"]:
            counts = check_refused(name)
            is_fine &= counts["ACCEPTED"] == 0
            print(f"{name:16} " + ", ".join(f"{count} {what}" for what, count in sorted(counts.items())))
    print(f"PyTorch {torch.__version__}")
    return int(not is_fine)


if __name__ == "__main__":
    sys.exit(main())
