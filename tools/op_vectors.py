"""Writes tests/data/ops/*.json: transposed convolutions and poolings computed by programs that are not this one.

    pip install -r tools/requirements.txt
    python tools/op_vectors.py

Deterministic: the same versions write the same bytes. Six files, one case per line, in the form of conv_vectors.py:

onnx.json        ONNX's own vectors: the node cases of ConvTranspose, MaxPool and AveragePool of its generator, and
                 the single-operator models of pytorch-converted and pytorch-operator (with PyTorch's outputs).
                 Names by which ONNX gives padding are resolved here to cells by ONNX's rules. Large ones are cut:
                 one channel, and the outputs at the beginning and at the end with the input they depend on.
transposed.json  random transposed convolutions, computed by ONNX Runtime, by JAX and by a numpy scatter written here;
                 those with output_padding from the stride up, which ONNX Runtime refuses, by JAX and numpy.
pool.json        random poolings, computed by ONNX Runtime and by numpy windows written here; the maximum with the
                 place of the winner.
beyond.json      random poolings that ONNX has and PyTorch does not have: padding above half the kernel, averages with
                 dilation; computed as those of pool.json. The mean of a window without a cell is 0.
impossible.json  layers that PyTorch documents as errors (PyTorch is not run here, but by torch_check.py).
torch_lacks.json poolings that PyTorch documents as errors and ONNX allows.

Fields beside those of conv_vectors.py: `op`, `output_padding`, `ceil`, `count_include_pad`, and for a maximum
`winner`, the place of the largest value in its plane of the input, row-major. `w` is [in, out / groups, *kernel].
"""

import collections
import glob
import json
import os
import sys
import warnings

import numpy as np

from conv_vectors import case as conv_case, draw, flat, is_exact, load, pick, resolve_auto_pad, shape_case, write

warnings.simplefilter("ignore")

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tests", "data", "ops")
SEED = 20240608
ONNX_NAME = {"conv_transpose": "ConvTranspose", "max_pool": "MaxPool", "avg_pool": "AveragePool"}
OP_NAME = {name: op for op, name in ONNX_NAME.items()}
MAX_SIDE = 1024  # of src/conv/mod.rs
# Larger cases are cut.
MOST_NUMBERS = 2500


# --- the other programs -------------------------------------------------------------------------------------


def ort(op, inputs, n_outputs=1, **attributes):
    """One operator of ONNX Runtime on the CPU."""
    import onnxruntime
    from onnx import TensorProto, helper

    onnxruntime.set_default_logger_severity(4)
    names, outputs = ["x", "w", "b"][:len(inputs)], ["y", "indices"][:n_outputs]
    node = helper.make_node(ONNX_NAME[op], names, outputs, **attributes)
    info = [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in names]
    kinds = [TensorProto.FLOAT, TensorProto.INT64]
    results = [helper.make_tensor_value_info(name, kind, None) for name, kind in zip(outputs, kinds)]
    model = helper.make_model(helper.make_graph([node], op, info, results),
                              opset_imports=[helper.make_opsetid("", 22)], ir_version=10)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return session.run(None, dict(zip(names, inputs)))


def onnx_pads(pads):
    return [before for before, _ in pads] + [after for _, after in pads]


def scatter(x, w, b, strides, dilations, pads, groups, output_padding):
    """Every input cell adds its value times the kernel to the uncropped output, which is then cropped."""
    n, channels, *size = x.shape
    per_group = w.shape[1]
    reach = [d * (k - 1) for d, k in zip(dilations, w.shape[2:])]
    whole = [(i - 1) * s + r + 1 + o for i, s, r, o in zip(size, strides, reach, output_padding)]
    y = np.zeros([n, per_group * groups, *whole])
    for ic in range(channels):
        group = ic // (channels // groups)
        for i in np.ndindex(*size):
            at = tuple(slice(a * s, a * s + r + 1, d) for a, s, r, d in zip(i, strides, reach, dilations))
            for within in range(per_group):
                y[(slice(None), group * per_group + within, *at)] += x[(0, ic, *i)] * w[ic, within]
    y = y[(..., *[slice(before, size - after) for size, (before, after) in zip(whole, pads)])]
    return y if b is None else y + b.reshape([1, -1] + [1] * len(size))


def jax_transposed(x, w, strides, dilations, pads, groups, output_padding):
    """JAX's convolution over a stretched input, with the kernel flipped and its channels changed over."""
    import jax

    n, per_group = w.shape[0], w.shape[1]
    flipped = np.flip(w, tuple(range(2, w.ndim))).reshape([groups, n // groups, per_group, *w.shape[2:]])
    kernel = np.swapaxes(flipped, 1, 2).reshape([groups * per_group, n // groups, *w.shape[2:]])
    borders = [(d * (k - 1) - before, d * (k - 1) - after + more)
               for d, k, (before, after), more in zip(dilations, w.shape[2:], pads, output_padding)]
    return np.asarray(jax.lax.conv_general_dilated(
        x, kernel, [1] * (x.ndim - 2), borders, lhs_dilation=strides, rhs_dilation=dilations,
        feature_group_count=groups, precision=jax.lax.Precision.HIGHEST))


def pool_size(i, k, s, d, before, after, ceil):
    """Windows counted one by one: each fits, or with ceil starts before the padding at the end and before the last
    one has reached the end of the padded input."""
    reach, padded = d * (k - 1) + 1, i + before + after
    if not ceil:
        return sum(start + reach <= padded for start in range(0, padded, s))
    return sum(start + reach < padded + s for start in range(0, i + before, s))


def windows(x, kernel, strides, dilations, pads, ceil):
    """For each output cell its window: the cells of the input, and how many cells of padding."""
    size = x.shape[2:]
    output = [pool_size(i, k, s, d, b, a, ceil) for i, k, s, d, (b, a) in zip(size, kernel, strides, dilations, pads)]
    for o in np.ndindex(*output):
        axes = [[at * s - b + j * d for j in range(k)] for at, k, s, d, (b, _) in zip(o, kernel, strides, dilations, pads)]
        real = [[p for p in axis if 0 <= p < i] for axis, i in zip(axes, size)]
        padded = [[p for p in axis if p < i + a] for axis, i, (_, a) in zip(axes, size, pads)]
        yield output, o, real, int(np.prod([len(axis) for axis in padded]))


def numpy_pool(op, x, kernel, strides, dilations, pads, ceil, count_include_pad):
    """The pooled values, and for a maximum the place of the first largest in the plane; None for a maximum of a window
    that sees no cell of the input. The mean of such a window is 0."""
    y = winner = None
    for output, o, real, n_padded in windows(x, kernel, strides, dilations, pads, ceil):
        if y is None:
            y, winner = np.zeros([*x.shape[:2], *output], np.float32), np.zeros([*x.shape[:2], *output], np.int64)
        seen = x[np.ix_(range(x.shape[0]), range(x.shape[1]), *real)].reshape([*x.shape[:2], -1])
        if seen.shape[2] == 0:
            if op == "max_pool":
                return None, None
        elif op == "max_pool":
            places = np.ravel_multi_index(np.ix_(*real), x.shape[2:]).ravel()
            y[(..., *o)], winner[(..., *o)] = seen.max(-1), places[seen.argmax(-1)]
        else:
            divisor = n_padded if count_include_pad else seen.shape[2]
            y[(..., *o)] = seen.astype(np.float64).sum(-1).astype(np.float32) / np.float32(divisor)
    return y, winner


# --- cases --------------------------------------------------------------------------------------------------


def case(op, name, kind, x, w, b, y, strides, dilations, pads, groups=1, output_padding=None, ceil=False,
         count_include_pad=True, winner=None, exact=None, kernel=None):
    pool = op != "conv_transpose"
    # The parts that are alike; a pooling has no weight.
    line = conv_case(name, kind, x, np.zeros([0, 0, *kernel]) if pool else w, b, y, strides, dilations, pads, groups,
                     exact=exact)
    # Of a maximum every number is exact.
    line |= {"op": op, "out": y.shape[1], "exact": line["exact"] or op == "max_pool"}
    if pool:
        line |= {"ceil": bool(ceil), "count_include_pad": bool(count_include_pad)}
    else:
        line |= {"output_padding": [int(n) for n in output_padding or [0] * (x.ndim - 2)]}
    if winner is not None:
        line["winner"] = [int(n) for n in np.asarray(winner).ravel()]
    return line


# --- ONNX's own vectors -------------------------------------------------------------------------------------


def transposed_pads(x, w, attributes, strides, dilations, output_padding):
    """ONNX ConvTranspose-22: total padding s (i - 1) + output_padding + extent - output; half of it, rounded down,
    at the start for SAME_UPPER, rounded up otherwise."""
    n = x.ndim - 2
    auto_pad = attributes.get("auto_pad", b"NOTSET").decode()
    wanted = attributes.get("output_shape", [i * s for i, s in zip(x.shape[2:], strides)])
    if auto_pad == "NOTSET" and "output_shape" not in attributes:
        flat_pads = attributes.get("pads", [0] * 2 * n)
        return list(zip(flat_pads[:n], flat_pads[n:]))
    pads = []
    for i, k, s, d, more, o in zip(x.shape[2:], w.shape[2:], strides, dilations, output_padding, wanted):
        total = s * (i - 1) + more + d * (k - 1) + 1 - o
        if total < 0:
            return None
        pads.append((total // 2, total - total // 2) if auto_pad == "SAME_UPPER" else (total - total // 2, total // 2))
    return pads


def cut(x, y, kernel, strides, dilations, pads, last):
    """The first or the last outputs of one image and channel, with the input that they depend on."""
    keep = {1: 30, 2: 4, 3: 2}[x.ndim - 2]
    xs, ys, kept = [], [], []
    for i, o, k, s, d, (before, after) in zip(x.shape[2:], y.shape[2:], kernel, strides, dilations, pads):
        n = min(keep, o)
        start, end = ((o - n) * s - before, i) if last else (0, (n - 1) * s + d * (k - 1) + 1 - before)
        start, end = max(start, 0), min(end, i)
        xs.append(slice(start, end))
        ys.append(slice(o - n, o) if last else slice(0, n))
        kept.append((before if start == 0 else 0, after if end == i else 0))
    return x[(slice(0, 1), slice(0, 1), *xs)], y[(slice(0, 1), slice(0, 1), *ys)], kept


def from_node(name, kind, node, arrays, left_out):
    """The cases that a node with its inputs and outputs gives: none with the reason noted, one, or two cuts."""
    from onnx import helper

    op, attributes = OP_NAME[node.op_type], {a.name: helper.get_attribute_value(a) for a in node.attribute}
    x, y = (np.asarray(arrays[at], np.float32) for at in ("x", "y"))
    n = x.ndim - 2
    strides, dilations = attributes.get("strides", [1] * n), attributes.get("dilations", [1] * n)
    if op == "conv_transpose":
        w, b = arrays["w"], arrays.get("b")
        output_padding = attributes.get("output_padding", [0] * n)
        pads = transposed_pads(x, w, attributes, strides, dilations, output_padding)
        if pads is None:
            left_out.append((name, "output_shape beyond what the kernel reaches: here that is output_padding"))
            return []
        return [case(op, name, kind, x, w, b, y, strides, dilations, pads, attributes.get("group", 1), output_padding)]
    kernel, ceil = attributes["kernel_shape"], attributes.get("ceil_mode", 0)
    if attributes.get("auto_pad", b"NOTSET") == b"NOTSET":
        flat_pads = attributes.get("pads", [0] * 2 * n)
        pads = list(zip(flat_pads[:n], flat_pads[n:]))
    else:
        pads = resolve_auto_pad(attributes["auto_pad"].decode(), x.shape[2:], kernel, strides, dilations)
    if op == "avg_pool" and np.array_equal(y, np.round(y, 4)) and not is_exact(x):
        left_out.append((name, "its output is rounded to four decimals"))
        return []
    counts = attributes.get("count_include_pad", 0)
    winner = arrays.get("indices")
    found, first = numpy_pool(op, x[:1, :1], kernel, strides, dilations, pads, ceil, counts)
    assert found.shape[2:] == y.shape[2:] and np.allclose(found, y[:1, :1], rtol=1e-5, atol=1e-6), name
    args = dict(kernel=kernel, ceil=ceil, count_include_pad=counts, strides=strides, dilations=dilations)
    # Indices count over the whole tensor, by columns with storage_order 1.
    if winner is not None and attributes.get("storage_order", 0) == 0 and x.shape[:2] == (1, 1):
        assert np.array_equal(winner, first), name
        args["winner"] = winner
    if x.size + y.size <= MOST_NUMBERS:
        return [case(op, name, kind, x, None, None, y, pads=pads, **args)]
    cases = []
    for last in [False, True]:
        part, result, kept = cut(x, y, kernel, strides, dilations, pads, last)
        # The ceiling adds its window at the end.
        args["ceil"] = ceil and last
        again, _ = numpy_pool(op, part, kernel, strides, dilations, kept, args["ceil"], counts)
        if again is None or again.shape != result.shape or part.size > 4 * MOST_NUMBERS or max(part.shape) > MAX_SIDE:
            left_out.append((f"{name} ({'end' if last else 'beginning'})", "too large, also when cut"))
            continue
        cases.append(case(op, f"{name} ({'end' if last else 'beginning'})", kind, part, None, None, result, pads=kept, **args))
    return cases


def onnx_cases():
    import onnx
    from onnx import numpy_helper
    from onnx.backend.test.case.node import collect_testcases

    cases, left_out, seen = [], [], set()
    for test in collect_testcases(None):
        nodes = [] if test.model is None else test.model.graph.node
        if len(nodes) != 1 or nodes[0].op_type not in OP_NAME or test.name in seen:
            continue
        seen.add(test.name)
        for inputs, outputs in test.data_sets:
            arrays = dict(zip(["x", "w", "b"], inputs)) | dict(zip(["y", "indices"], outputs))
            cases += from_node(test.name, "node", nodes[0], arrays, left_out)

    data = os.path.join(os.path.dirname(onnx.__file__), "backend", "test", "data")
    for kind in ["pytorch-converted", "pytorch-operator"]:
        for path in sorted(glob.glob(os.path.join(data, kind, "*", "model.onnx"))):
            folder, graph = os.path.dirname(path), onnx.load(path).graph
            nodes = [node for node in graph.node if node.op_type not in ("Unsqueeze", "Squeeze")]
            if len(nodes) != 1 or nodes[0].op_type not in OP_NAME:
                continue
            name = os.path.basename(folder)
            values = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
            (data_set,) = glob.glob(os.path.join(folder, "test_data_set_*"))
            values[next(i.name for i in graph.input if i.name not in values)] = load(os.path.join(data_set, "input_0.pb"))
            y = load(os.path.join(data_set, "output_0.pb"))
            if len(graph.node) > 1:
                # A 1-D pooling that was exported as 2-D with a second axis of one cell.
                node, x = nodes[0], values[graph.node[0].input[0]]
                for attribute in node.attribute:
                    half = len(attribute.ints) // 2
                    kept = attribute.ints[:1] if attribute.name != "pads" else attribute.ints[::half]
                    attribute.ints[:] = list(kept)
                cases += from_node(name, kind, node, {"x": x, "y": y}, left_out)
                continue
            arrays = dict(zip(["x", "w", "b"], [values[i] for i in nodes[0].input])) | {"y": y}
            cases += from_node(name, kind, nodes[0], arrays, left_out)
    for name, reason in left_out:
        print(f"  left out, {reason}: {name}")
    return cases


# --- random geometries --------------------------------------------------------------------------------------


def random_axes(rng, dims):
    largest = {1: 12, 2: 6, 3: 4}[dims]
    size = [int(rng.integers(1, largest + 1)) for _ in range(dims)]
    kernel = [pick(rng, [1, 2, 3, 4, 5], [2, 4, 4, 1, 1]) for _ in range(dims)]
    strides = [pick(rng, [1, 2, 3, 4], [4, 4, 2, 1]) for _ in range(dims)]
    dilations = [pick(rng, [1, 2, 3], [5, 3, 1]) for _ in range(dims)]
    pads = [(pick(rng, [0, 1, 2, 3], [4, 3, 2, 1]), pick(rng, [0, 1, 2, 3], [4, 3, 2, 1])) for _ in range(dims)]
    return size, kernel, strides, dilations, pads


def transposed_cases(rng, dims, n, most=240, beyond=False):
    """With `beyond`, output padding that is not below the stride, but below the dilation, on one axis or more."""
    at = 0
    while at < n:
        size, kernel, strides, dilations, pads = random_axes(rng, dims)
        output_padding = [int(rng.integers(0, max(s, d) if beyond else s)) if rng.random() < 0.6 else 0
                          for s, d in zip(strides, dilations)]
        if beyond != any(o >= s for o, s in zip(output_padding, strides)):
            continue
        groups = pick(rng, [1, 2, 3], [5, 3, 1])
        channels, per_group = groups * pick(rng, [1, 2], [4, 2]), pick(rng, [1, 2, 3], [4, 3, 1])
        output = [(i - 1) * s - b - a + d * (k - 1) + 1 + o
                  for i, k, s, d, (b, a), o in zip(size, kernel, strides, dilations, pads, output_padding)]
        numbers = channels * np.prod(size) + channels * per_group * np.prod(kernel) + per_group * groups * np.prod(np.maximum(output, 0))
        if min(output) < 1 or numbers > most:
            continue
        x, w = draw(rng, [1, channels, *size], True), draw(rng, [channels, per_group, *kernel], True)
        b = draw(rng, [per_group * groups], True) if rng.random() < 0.5 else None
        attributes = dict(strides=strides, dilations=dilations, pads=onnx_pads(pads), group=groups,
                          kernel_shape=kernel, output_padding=output_padding)
        y = scatter(x, w, b, strides, dilations, pads, groups, output_padding)
        bias = 0 if b is None else b.reshape([1, -1] + [1] * dims)
        others = [jax_transposed(x, w, strides, dilations, pads, groups, output_padding) + bias]
        if not beyond:
            others += ort("conv_transpose", [x, w] + ([] if b is None else [b]), **attributes)
        if not all(np.array_equal(y, other) for other in others):
            raise SystemExit(f"they disagree: {x.shape} {w.shape} {attributes}")
        kind = "output padding beyond the stride" if beyond else "transposed"
        yield case("conv_transpose", f"{kind} {dims}-D {at}", kind, x, w, b, y, strides, dilations, pads, groups,
                   output_padding, exact=True)
        at += 1


def pool_cases(rng, op, dims, n, most=240, beyond=False):
    """With `beyond`, what PyTorch lacks: padding above half the kernel on a side, or an average with dilation."""
    at = 0
    disagreements = collections.Counter()
    while at < n:
        size, kernel, strides, dilations, pads = random_axes(rng, dims)
        dilations = dilations if op == "max_pool" or beyond else [1] * dims
        # ONNX Runtime wants less than a kernel.
        limits = [k - 1 if beyond else k // 2 for k in kernel]
        pads = [(min(b, limit), min(a, limit)) for (b, a), limit in zip(pads, limits)]
        is_wide = any(max(pair) > k // 2 for pair, k in zip(pads, kernel))
        is_dilated = op == "avg_pool" and any(d > 1 and k > 1 for d, k in zip(dilations, kernel))
        if beyond and not (is_wide or is_dilated):
            continue
        channels, ceil, counts = pick(rng, [1, 2, 3], [3, 3, 1]), rng.random() < 0.6, rng.random() < 0.5
        output = [pool_size(i, k, s, d, b, a, ceil) for i, k, s, d, (b, a) in zip(size, kernel, strides, dilations, pads)]
        if min(output) < 1 or channels * (np.prod(size) + np.prod(output)) > most:
            continue
        x = draw(rng, [1, channels, *size], True)
        second, first = numpy_pool(op, x, kernel, strides, dilations, pads, ceil, counts)
        if second is None:
            disagreements["a window without a cell, for which ONNX Runtime has a finite number"] += 1
            continue
        attributes = dict(strides=strides, dilations=dilations, pads=onnx_pads(pads), kernel_shape=kernel, ceil_mode=int(ceil))
        if op == "avg_pool":
            attributes["count_include_pad"] = int(counts)
        results = ort(op, [x], 2 if op == "max_pool" else 1, **attributes)
        y = results[0]
        if y.shape != second.shape or not np.allclose(y, second, rtol=1e-6, atol=1e-6):
            disagreements[f"ONNX Runtime and numpy, {attributes} {x.shape}"] += 1
            continue
        winner = None
        if op == "max_pool":
            # ONNX Runtime counts over the whole tensor, numpy here over the plane.
            planes = np.arange(channels).reshape([1, -1] + [1] * dims) * np.prod(size)
            winner = results[1] - planes
            assert np.array_equal(winner, first), (attributes, x, winner, first)
        exact = np.array_equal(y, second)
        kind = f"{op} beyond PyTorch" if beyond else op
        yield case(op, f"{kind} {dims}-D {at}", kind, x, None, None, y, strides, dilations, pads, ceil=ceil, kernel=kernel,
                   count_include_pad=counts, winner=winner, exact=exact)
        at += 1
    for what, count in disagreements.items():
        print(f"  left out, {what}: {count}")


# --- impossible layers --------------------------------------------------------------------------------------


def refused_by_torch():
    """Layers that are impossible, and layers that only PyTorch does not have."""
    def torch(op, source, *args, output_padding=None, **kwargs):
        line = shape_case(f"PyTorch: {source}", *args, **kwargs) | {"op": op}
        return line | ({"output_padding": output_padding} if output_padding else {})

    transposed, most, mean = "conv_transpose", "max_pool", "avg_pool"
    below = ("aten/src/ATen/native/NaiveConvolutionTranspose2d.cpp: output padding must be smaller than either stride or "
             "dilation")
    small = "aten/src/ATen/native/NaiveConvolutionTranspose2d.cpp: Calculated output size per channel ... is too small"
    zeros = "torch/nn/modules/conv.py, _ConvTransposeNd: Only \"zeros\" padding mode is supported"
    half = "aten/src/ATen/native/Pool.h: pad should be smaller than or equal to half of kernel size"
    pooled = "aten/src/ATen/native/Pool.h: Given input size ... Calculated output size ... Output size is too small"
    divide = "torch/nn/modules/conv.py, _ConvNd.__init__: in_channels / out_channels must be divisible by groups"
    none = "torch/nn/modules/pooling.py: AvgPool has no dilation"
    impossible = [
        torch(transposed, below, "output padding as large as the stride", [3], [3], strides=[2], output_padding=[2]),
        torch(transposed, below, "output padding at stride 1", [3, 3], [3, 3], output_padding=[0, 1]),
        torch(transposed, below, "output padding above stride and dilation", [3, 3], [3, 3], strides=[3, 2], dilations=[2, 2],
              output_padding=[3, 0]),
        torch(transposed, below, "output padding in 3-D", [2, 2, 2], [2, 2, 2], output_padding=[1, 1, 1]),
        torch(transposed, small, "all cropped in 1-D", [1], [3], pads=[[2, 2]]),
        torch(transposed, small, "all cropped in 2-D on one axis", [3, 2], [3, 1], strides=[1, 2], pads=[[0, 0], [2, 2]]),
        torch(transposed, small, "all cropped in 3-D", [1, 1, 1], [2, 2, 2], pads=[[1, 1], [1, 1], [1, 1]]),
        torch(transposed, zeros, "transposed, reflect", [4, 4], [3, 3], pads=[[1, 1], [1, 1]], mode="reflect"),
        torch(transposed, zeros, "transposed, circular", [4], [3], pads=[[1, 1]], mode="circular"),
        torch(transposed, zeros, "transposed, replicate", [4], [3], pads=[[1, 1]], mode="replicate"),
        torch(transposed, divide, "transposed, 3 groups, 4 in", [5], [3], channels=(4, 6), groups=3),
        torch(transposed, divide, "transposed, 3 groups, 4 out", [5], [3], channels=(6, 4), groups=3),
        torch(most, pooled, "maximum, kernel 4 on 2", [2, 5], [4, 4]),
        torch(most, pooled, "maximum, dilated kernel on 4", [4], [3], dilations=[2]),
        torch(mean, pooled, "average, kernel 3 on 2", [2, 2], [3, 3]),
    ]
    lacking = [
        torch(most, half, "maximum, padding 1 of kernel 1", [4], [1], pads=[[1, 1]]),
        torch(most, half, "maximum, padding 2 of kernel 3", [4, 4], [3, 3], pads=[[1, 1], [2, 2]]),
        torch(most, half, "maximum, padding 2 of kernel 3 with dilation 2", [8, 8], [3, 3], dilations=[2, 2], pads=[[2, 2], [2, 2]]),
        torch(mean, half, "average, padding 2 of kernel 3 in 3-D", [4, 4, 4], [3, 3, 3], pads=[[2, 2], [0, 0], [0, 0]]),
        torch(mean, half, "average, padding 3 of kernel 5", [8], [5], pads=[[3, 3]]),
        torch(mean, none, "average with dilation", [8, 8], [3, 3], dilations=[1, 2]),
    ]
    return impossible, lacking


def main():
    os.makedirs(OUT, exist_ok=True)
    rng = np.random.default_rng(SEED)
    write("onnx.json", "ONNX 1.23.2: node cases of ConvTranspose, MaxPool, AveragePool from its generator, "
          "pytorch-converted and pytorch-operator as shipped (Apache-2.0). tools/op_vectors.py", onnx_cases(), OUT)
    cases = []
    for dims, n in [(1, 50), (2, 80), (3, 40)]:
        cases += transposed_cases(rng, dims, n)
    rng_beyond = np.random.default_rng(SEED + 1)
    for dims, n in [(1, 8), (2, 14), (3, 8)]:
        cases += transposed_cases(rng_beyond, dims, n, beyond=True)
    write("transposed.json", "ONNX Runtime 1.32.0, agreed by JAX 0.10.2 and a numpy 2.4.6 scatter; beyond the stride JAX and "
          "numpy alone. tools/op_vectors.py", cases, OUT)
    cases = []
    for op, counts in [("max_pool", (40, 60, 30)), ("avg_pool", (40, 60, 30))]:
        for dims, n in zip([1, 2, 3], counts):
            cases += pool_cases(rng, op, dims, n)
    write("pool.json", "ONNX Runtime 1.32.0, agreed by numpy 2.4.6 windows. tools/op_vectors.py", cases, OUT)
    cases = []
    rng_beyond = np.random.default_rng(SEED + 2)
    for op in ["max_pool", "avg_pool"]:
        for dims, n in [(1, 20), (2, 30), (3, 15)]:
            cases += pool_cases(rng_beyond, op, dims, n, beyond=True)
    write("beyond.json", "ONNX Runtime 1.32.0, agreed by numpy 2.4.6 windows. tools/op_vectors.py", cases, OUT)
    impossible, lacking = refused_by_torch()
    write("impossible.json", "documented as errors by PyTorch. tools/op_vectors.py", impossible, OUT)
    write("torch_lacks.json", "documented as errors by PyTorch, not by ONNX. tools/op_vectors.py", lacking, OUT)


if __name__ == "__main__":
    main()
