"""Writes tests/data/conv/*.json: convolutions computed by programs that are not this one.

    pip install -r tools/requirements.txt
    python tools/conv_vectors.py

Deterministic: the same versions write the same bytes. Four files, one case per line:

onnx.json        ONNX's own vectors: every Conv node case of its generator, every single-Conv model of
                 pytorch-converted and pytorch-operator (exported from PyTorch, with PyTorch's outputs).
                 Inputs, weights and outputs are as shipped. `auto_pad` is resolved here by ONNX's rule.
random.json      random geometries, computed by ONNX Runtime and by JAX. Integers must be equal in both,
                 floats within the rounding bound of `close`, or nothing is written.
padding.json     padding modes (numpy.pad and jnp.pad must agree, then ONNX Runtime and JAX convolve without
                 padding) and paddings by name (same, full, causal, same_upper, same_lower).
impossible.json  geometries that ONNX Runtime refuses when asked (each in a process of its own), and ones that
                 PyTorch documents as errors (PyTorch is not run here, but by torch_check.py).

A case: `x` is [batch, in, *input], `w` [out, in / groups, *kernel], `y` [batch, out, *output], row-major and flat.
`pads` has a pair [before, after] for each axis, or is a name. `exact` says that every product and every sum of
products, in any order, is an integer below 2^24, which f32 holds exactly.
"""

import collections
import glob
import json
import os
import subprocess
import sys
import warnings

import numpy as np

warnings.simplefilter("ignore")
os.environ.setdefault("JAX_PLATFORMS", "cpu")

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "tests", "data", "conv")
SEED = 20240607
NUMPY_MODE = {"reflect": "reflect", "replicate": "edge", "circular": "wrap", "zeros": "constant", "constant": "constant"}
UNIT = 2.0**-24


# --- the other programs -------------------------------------------------------------------------------------


def ort_conv(x, w, b, strides, dilations, pads, groups):
    """ONNX Runtime on the CPU; `pads` are pairs, or a name for `auto_pad`."""
    import onnx
    import onnxruntime
    from onnx import TensorProto, helper

    onnxruntime.set_default_logger_severity(4)
    names = ["x", "w"] + (["b"] if b is not None else [])
    if isinstance(pads, str):
        padding = {"auto_pad": pads}
    else:
        padding = {"pads": [before for before, _ in pads] + [after for _, after in pads]}
    node = helper.make_node("Conv", names, ["y"], kernel_shape=w.shape[2:], strides=strides, dilations=dilations,
                            group=groups, **padding)
    info = [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in names]
    graph = helper.make_graph([node], "conv", info, [helper.make_tensor_value_info("y", TensorProto.FLOAT, None)])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 22)], ir_version=10)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    feed = {"x": x, "w": w} | ({"b": b} if b is not None else {})
    return session.run(None, feed)[0]


def jax_conv(x, w, b, strides, dilations, pads, groups):
    """JAX on the CPU in full precision; `pads` are pairs, or JAX's 'SAME' or 'SAME_LOWER'."""
    import jax

    y = jax.lax.conv_general_dilated(x, w, strides, pads, rhs_dilation=dilations, feature_group_count=groups,
                                     precision=jax.lax.Precision.HIGHEST)
    y = np.asarray(y)
    return y if b is None else y + b.reshape([1, -1] + [1] * (y.ndim - 2))


def close(a, b, x, w, bias, args):
    """Whether two f32 results of the same sums differ by no more than the order of additions can do.

    Each is off by at most gamma(n) * S, with n additions and multiplications, gamma(n) = n u / (1 - n u),
    u = 2^-24 and S the sum of absolute values (Higham, Accuracy and Stability of Numerical Algorithms, 3.1).
    """
    n = int(np.prod(w.shape[1:])) + 1
    scale = ort_conv(abs(x), abs(w), None if bias is None else abs(bias), *args)
    return a.shape == b.shape and bool(np.all(abs(a.astype(float) - b) <= 2 * n * UNIT / (1 - n * UNIT) * scale * 1.001))


def both(x, w, b, args, exact):
    """The result, once ONNX Runtime and JAX agree on it."""
    y, second = ort_conv(x, w, b, *args), jax_conv(x, w, b, *args)
    agree = np.array_equal(y, second) if exact else close(y, second, x, w, b, args)
    if not agree:
        raise SystemExit(f"ONNX Runtime and JAX disagree: {x.shape} {w.shape} {args}")
    if exact and ort_conv(abs(x), abs(w), None if b is None else abs(b), *args).max() >= 2**24:
        raise SystemExit("an integer case is too large to be exact")
    return y


# --- writing ------------------------------------------------------------------------------------------------


def number(value):
    """The shortest text that reads back as this f32."""
    value = np.float32(value)
    if value == int(value) and abs(value) < 2**24:
        return int(value)
    short = float(np.format_float_scientific(value, unique=True, trim="-"))
    assert np.float32(short) == value
    return short


def flat(array):
    return [number(value) for value in np.asarray(array, np.float32).ravel()]


def is_exact(*arrays):
    return all(np.array_equal(a, np.rint(a)) for a in arrays if a is not None)


def case(name, kind, x, w, b, y, strides, dilations, pads, groups, mode="zeros", value=None, exact=None):
    exact = is_exact(x, w, b) if exact is None else exact
    line = {
        "name": name, "kind": kind, "batch": x.shape[0], "in": x.shape[1], "out": w.shape[0], "groups": groups,
        "input": list(x.shape[2:]), "kernel": list(w.shape[2:]), "stride": list(strides), "dilation": list(dilations),
        "pads": pads if isinstance(pads, str) else [list(pair) for pair in pads], "mode": mode, "output": list(y.shape[2:]),
        "exact": exact, "x": flat(x), "w": flat(w), "b": None if b is None else flat(b), "y": flat(y),
    }
    if value is not None:
        line["value"] = number(value)
    return json.loads(json.dumps(line, default=int))


def write(name, about, cases, out=OUT):
    path = os.path.join(out, name)
    lines = ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases)
    with open(path, "w", newline="\n") as file:
        file.write('{"about":' + json.dumps(about) + ',"cases":[\n' + lines + "\n]}\n")
    kinds = collections.Counter(c.get("kind") or c["authority"] for c in cases)
    print(f"{name}: {len(cases)} cases, {os.path.getsize(path)} bytes, {dict(kinds)}")


# --- ONNX's own vectors -------------------------------------------------------------------------------------


def resolve_auto_pad(auto_pad, size, kernel, strides, dilations):
    """ONNX Conv-22: VALID is none; SAME_* gives ceil(size / stride) cells, the odd one of the padding at the
    end for SAME_UPPER, at the beginning for SAME_LOWER."""
    pads = []
    for i, k, s, d in zip(size, kernel, strides, dilations):
        total = max((-(-i // s) - 1) * s + d * (k - 1) + 1 - i, 0) if auto_pad.startswith("SAME") else 0
        less, more = total // 2, total - total // 2
        pads.append((less, more) if auto_pad != "SAME_LOWER" else (more, less))
    return pads


def from_node(name, kind, node, arrays):
    from onnx import helper

    x, w, b, y = arrays
    n = x.ndim - 2
    attributes = {a.name: helper.get_attribute_value(a) for a in node.attribute}
    strides, dilations = attributes.get("strides", [1] * n), attributes.get("dilations", [1] * n)
    auto_pad = attributes.get("auto_pad", b"NOTSET").decode()
    if auto_pad == "NOTSET":
        flat_pads = attributes.get("pads", [0] * 2 * n)
        pads = list(zip(flat_pads[:n], flat_pads[n:]))
    else:
        pads = resolve_auto_pad(auto_pad, x.shape[2:], w.shape[2:], strides, dilations)
        print(f"  {name}: {auto_pad} resolved to {pads}")
    return case(name, kind, x, w, b, y, strides, dilations, pads, attributes.get("group", 1))


def load(path):
    """The array in one of ONNX's files."""
    import onnx
    from onnx import numpy_helper

    tensor = onnx.TensorProto()
    with open(path, "rb") as file:
        tensor.ParseFromString(file.read())
    return numpy_helper.to_array(tensor)


def onnx_cases():
    import onnx
    from onnx import numpy_helper
    from onnx.backend.test.case.node import collect_testcases

    cases = []
    for test in collect_testcases("Conv"):
        (node,) = test.model.graph.node
        for inputs, outputs in test.data_sets:
            x, w = inputs[:2]
            cases.append(from_node(test.name, "node", node, (x, w, inputs[2] if len(inputs) > 2 else None, outputs[0])))

    data = os.path.join(os.path.dirname(onnx.__file__), "backend", "test", "data")
    left_out = collections.Counter()
    for kind in ["pytorch-converted", "pytorch-operator", "simple"]:
        for path in sorted(glob.glob(os.path.join(data, kind, "*", "model.onnx"))):
            folder, graph = os.path.dirname(path), onnx.load(path).graph
            ops = [node.op_type for node in graph.node]
            if "Conv" not in ops:
                left_out[f"{kind}: no Conv in it" + (" but ConvTranspose" if "ConvTranspose" in ops else "")] += 1
                continue
            assert ops == ["Conv"], (path, ops)
            name = os.path.basename(folder)
            values = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
            (data_set,) = glob.glob(os.path.join(folder, "test_data_set_*"))
            values[next(i.name for i in graph.input if i.name not in values)] = load(os.path.join(data_set, "input_0.pb"))
            y = load(os.path.join(data_set, "output_0.pb"))
            x, w, b = [values[i] for i in graph.node[0].input] + [None] * (3 - len(graph.node[0].input))
            if name != "test_operator_conv":
                cases.append(from_node(name, kind, graph.node[0], (x, w, b, y)))
                continue
            # 20 images of 16 x 50 x 40 make 4 MB as shipped. Without padding and at stride 1, a corner of the
            # output depends on the same corner of the input only: two corners are kept, the rest is left out here.
            for where, at, rows, columns in [("first image, top left", 0, slice(0, 10), slice(0, 9)),
                                             ("last image, bottom right", 19, slice(40, 50), slice(31, 40))]:
                out_rows = slice(rows.start, rows.stop - 2)
                out_columns = slice(columns.start, columns.stop - 2)
                corner = x[at:at + 1, :, rows, columns], w, b, y[at:at + 1, :, out_rows, out_columns]
                cases.append(from_node(f"{name} ({where})", kind, graph.node[0], corner))
            left_out[f"{kind}: all of {name} but two corners of two images, for its size"] += 1
    left_out["light, real: whole networks, whose outputs are not those of a convolution"] = "all"
    for reason, count in left_out.items():
        print(f"  left out, {reason}: {count}")
    for c in cases:
        check_shipped(c)
    return cases


def check_shipped(c):
    """ONNX Runtime must agree with what is shipped, or the mapping of attributes above is wrong."""
    x = np.array(c["x"], np.float32).reshape([c["batch"], c["in"], *c["input"]])
    w = np.array(c["w"], np.float32).reshape([c["out"], c["in"] // c["groups"], *c["kernel"]])
    b = None if c["b"] is None else np.array(c["b"], np.float32)
    y = np.array(c["y"], np.float32).reshape([c["batch"], c["out"], *c["output"]])
    args = c["stride"], c["dilation"], c["pads"], c["groups"]
    assert close(y, ort_conv(x, w, b, *args), x, w, b, args), c["name"]


# --- random geometries --------------------------------------------------------------------------------------


def pick(rng, values, weights):
    return int(rng.choice(values, p=np.array(weights) / sum(weights)))


def random_geometry(rng, dims, most=240):
    """Sizes, channels and the rest, small enough that the file stays small."""
    largest = {1: 14, 2: 8, 3: 5}[dims]
    while True:
        size = [int(rng.integers(1, largest + 1)) for _ in range(dims)]
        kernel = [pick(rng, [1, 2, 3, 4, 5], [2, 3, 4, 1, 1]) for _ in range(dims)]
        strides = [pick(rng, [1, 2, 3, 4, 5], [5, 4, 2, 1, 1]) for _ in range(dims)]
        dilations = [pick(rng, [1, 2, 3], [5, 3, 1]) for _ in range(dims)]
        pads = [(pick(rng, [0, 1, 2, 3, 5], [4, 3, 2, 1, 1]), pick(rng, [0, 1, 2, 3, 5], [4, 3, 2, 1, 1])) for _ in range(dims)]
        groups = pick(rng, [1, 2, 3, 4], [6, 3, 2, 1])
        per_group = pick(rng, [1, 2, 3], [4, 3, 1])
        channels = groups * per_group
        out = groups * pick(rng, [1, 2, 3], [4, 3, 1])
        output = [(i + b + a - d * (k - 1) - 1) // s + 1 for i, (b, a), d, k, s in zip(size, pads, dilations, kernel, strides)]
        numbers = channels * np.prod(size) + out * per_group * np.prod(kernel) + out * max(np.prod(np.maximum(output, 0)), 0)
        if min(output) >= 1 and numbers <= most:
            return size, kernel, strides, dilations, pads, groups, channels, out


def draw(rng, shape, integers):
    if integers:
        return rng.integers(-9, 10, shape).astype(np.float32)
    return (rng.standard_normal(shape) * 10.0 ** rng.integers(-2, 3)).astype(np.float32)


def random_cases(rng, dims, n, integers, most):
    for at in range(n):
        size, kernel, strides, dilations, pads, groups, channels, out = random_geometry(rng, dims, most)
        x, w = draw(rng, [1, channels, *size], integers), draw(rng, [out, channels // groups, *kernel], integers)
        b = draw(rng, [out], integers) if rng.random() < 0.5 else None
        args = strides, dilations, pads, groups
        y = both(x, w, b, args, integers)
        kind = "integers" if integers else "floats"
        yield case(f"{kind} {dims}-D {at}", kind, x, w, b, y, *args, exact=integers)


# --- padding ------------------------------------------------------------------------------------------------


def padded(x, pads, mode, value):
    import jax.numpy as jnp

    widths = [(0, 0), (0, 0), *pads]
    extra = {"constant_values": value or 0} if NUMPY_MODE[mode] == "constant" else {}
    first = np.pad(x, widths, NUMPY_MODE[mode], **extra)
    second = np.asarray(jnp.pad(x, widths, NUMPY_MODE[mode], **extra))
    assert np.array_equal(first, second), (x.shape, pads, mode)
    return first


def fits_mode(size, pads, mode):
    limit = {"reflect": lambda i: i - 1, "circular": lambda i: i}.get(mode, lambda i: 99)
    return all(max(pair) <= limit(i) for i, pair in zip(size, pads))


def mode_cases(rng, mode, n):
    at = 0
    while at < n:
        dims = pick(rng, [1, 2, 3], [3, 5, 2])
        size, kernel, strides, dilations, pads, groups, channels, out = random_geometry(rng, dims)
        if not fits_mode(size, pads, mode) or not np.any(pads):
            continue
        value = int(rng.integers(-9, 10)) if mode == "constant" else None
        x, w = draw(rng, [1, channels, *size], True), draw(rng, [out, channels // groups, *kernel], True)
        b = draw(rng, [out], True) if rng.random() < 0.5 else None
        y = both(padded(x, pads, mode, value), w, b, (strides, dilations, [(0, 0)] * dims, groups), True)
        yield case(f"{mode} {dims}-D {at}", mode, x, w, b, y, strides, dilations, pads, groups, mode, value)
        at += 1


def full_by_scipy(x, w, dilations):
    """mode='full' of scipy.signal.correlate with the dilated kernel: a definition that names no padding."""
    from scipy.signal import correlate

    spread = np.zeros([*w.shape[:2], *[d * (k - 1) + 1 for k, d in zip(w.shape[2:], dilations)]])
    spread[(slice(None), slice(None), *[slice(None, None, d) for d in dilations])] = w
    return np.stack([sum(correlate(x[0, i].astype(float), spread[o, i], "full", "direct") for i in range(x.shape[1]))
                     for o in range(w.shape[0])])[None]


def causal_by_definition(x, w, dilations):
    """Output t is the sum over kernel cells j, counted back from the last, of w[last - j] * x[t - j * dilation]."""
    y = np.zeros([1, w.shape[0], *x.shape[2:]])
    for o, i, *k in np.ndindex(*w.shape):
        back = [d * (n - 1 - at) for at, n, d in zip(k, w.shape[2:], dilations)]
        if all(j < n for j, n in zip(back, x.shape[2:])):
            to = tuple(slice(j, None) for j in back)
            of = tuple(slice(None, n - j) for j, n in zip(back, x.shape[2:]))
            y[(0, o, *to)] += w[(o, i, *k)] * x[(0, i, *of)]
    return y


def named_cases(rng, padding, mode, n):
    at = 0
    while at < n:
        dims = pick(rng, [1, 2, 3], [3, 5, 2])
        size, kernel, strides, dilations, _, groups, channels, out = random_geometry(rng, dims)
        strides = [1] * dims if padding == "same" or rng.random() < 0.5 else strides
        reach = [d * (k - 1) for k, d in zip(kernel, dilations)]
        pads = {"same": [(r // 2, r - r // 2) for r in reach], "full": [(r, r) for r in reach], "causal": [(r, 0) for r in reach]}[padding]
        numbers = out * np.prod([(i + b + a - r - 1) // s + 1 for i, (b, a), r, s in zip(size, pads, reach, strides)])
        if not any(reach) or numbers > 240 or not fits_mode(size, pads, mode):
            continue
        value = int(rng.integers(-9, 10)) if mode == "constant" else None
        x, w = draw(rng, [1, channels, *size], True), draw(rng, [out, channels // groups, *kernel], True)
        b = draw(rng, [out], True) if rng.random() < 0.5 else None
        bias = 0 if b is None else b.reshape([1, -1] + [1] * dims)
        y = both(padded(x, pads, mode, value), w, b, (strides, dilations, [(0, 0)] * dims, groups), True)
        every = (slice(None), slice(None), *[slice(None, None, s) for s in strides])
        if mode == "zeros" and padding == "same":
            assert np.array_equal(y, jax_conv(x, w, b, strides, dilations, "SAME", groups))
        if mode == "zeros" and groups == 1 and padding == "full":
            assert np.array_equal(y, full_by_scipy(x, w, dilations)[every] + bias)
        if mode == "zeros" and groups == 1 and padding == "causal":
            assert np.array_equal(y, causal_by_definition(x, w, dilations)[every] + bias)
        kind = padding if mode == "zeros" else f"{padding} {mode}"
        yield case(f"{kind} {dims}-D {at}", kind, x, w, b, y, strides, dilations, padding, groups, mode, value)
        at += 1


def auto_cases(rng, padding, n):
    """Paddings that follow the size of the input, with strides: by ONNX Runtime's own `auto_pad`; TensorFlow's 'SAME' is
    JAX's. ONNX Runtime refuses dilations here."""
    at = 0
    while at < n:
        dims = pick(rng, [1, 2, 3], [3, 5, 2])
        size, kernel, strides, _, _, groups, channels, out = random_geometry(rng, dims)
        numbers = out * np.prod([-(-i // s) for i, s in zip(size, strides)])
        if numbers > 240 or (all(s == 1 for s in strides) and at % 4):
            continue
        x, w = draw(rng, [1, channels, *size], True), draw(rng, [out, channels // groups, *kernel], True)
        b = draw(rng, [out], True) if rng.random() < 0.5 else None
        y = ort_conv(x, w, b, strides, [1] * dims, padding.upper(), groups)
        jax_name = {"same_upper": "SAME", "same_lower": "SAME_LOWER"}[padding]
        assert np.array_equal(y, jax_conv(x, w, b, strides, [1] * dims, jax_name, groups))
        yield case(f"{padding} {dims}-D {at}", padding, x, w, b, y, strides, [1] * dims, padding, groups)
        at += 1


# --- impossible geometries ----------------------------------------------------------------------------------


def shape_case(authority, why, size, kernel, channels=(1, 1), groups=1, strides=None, dilations=None, pads=None, mode="zeros"):
    n = len(size)
    return {"name": why, "authority": authority, "in": channels[0], "out": channels[1], "groups": groups, "input": size,
            "kernel": kernel, "stride": strides or [1] * n, "dilation": dilations or [1] * n,
            "pads": pads or [[0, 0]] * n, "mode": mode}


def ask_ort(c):
    """Runs in a process of its own: exit status 3 where ONNX Runtime refuses."""
    groups = c["groups"]
    x = np.ones([1, c["in"], *c["input"]], np.float32)
    w = np.ones([c["out"], c["in"] // max(groups, 1), *c["kernel"]], np.float32)
    try:
        ort_conv(x, w, None, c["stride"], c["dilation"], c["pads"], groups)
    except Exception as error:  # its types share no other base
        print(str(error).replace("\n", " ")[-160:])
        raise SystemExit(3)


def impossible_cases(rng):
    ort = []
    while len(ort) < 24:
        dims = pick(rng, [1, 2, 3], [1, 1, 1])
        size = [int(rng.integers(1, 7)) for _ in range(dims)]
        kernel = [int(rng.integers(1, 6)) for _ in range(dims)]
        strides = [int(rng.integers(1, 5)) for _ in range(dims)]
        dilations = [int(rng.integers(1, 4)) for _ in range(dims)]
        pads = [[int(rng.integers(0, 3)), int(rng.integers(0, 3))] for _ in range(dims)]
        room = [i + b + a - d * (k - 1) - 1 for i, (b, a), d, k in zip(size, pads, dilations, kernel)]
        if min(room) < 0:
            why = f"kernel too large by {-min(room)}, {dims}-D {len(ort)}"
            ort.append(shape_case("ONNX Runtime", why, size, kernel, (1, 1), 1, strides, dilations, pads))
    for why, channels, groups in [("2 groups, 3 in", (3, 2), 2), ("2 groups, 3 out", (4, 3), 2), ("4 groups, 2 in", (2, 4), 4),
                                  ("4 groups, 6 in", (6, 4), 4), ("0 groups", (1, 1), 0)]:
        ort.append(shape_case("ONNX Runtime", why, [5, 5], [3, 3], channels, groups))
    for at in range(2):
        zero_at = [int(at != 0), int(at != 1)]
        ort.append(shape_case("ONNX Runtime", f"stride 0 on axis {at}", [5, 5], [3, 3], strides=zero_at))
        ort.append(shape_case("ONNX Runtime", f"dilation 0 on axis {at}", [5, 5], [3, 3], dilations=zero_at))
    for c in ort:
        run = subprocess.run([sys.executable, __file__, "--ask-ort", json.dumps(c, default=int)], capture_output=True,
                             text=True, timeout=60)
        if run.returncode != 3:
            raise SystemExit(f"ONNX Runtime does not refuse {c}: {run.stdout} {run.stderr}")
        c["message"] = run.stdout.strip().rsplit("Status Message: ")[-1]

    def torch(source, *args, **kwargs):
        return shape_case(f"PyTorch: {source}", *args, **kwargs)

    same = "torch/nn/modules/conv.py, _ConvNd.__init__: padding='same' is not supported for strided convolutions"
    reflect = "aten/src/ATen/native/ReflectionPad.cpp: padding size should be less than the corresponding input dimension"
    circular = "aten/src/ATen/native/PadNd.cpp: padding value causes wrapping around more than once"
    positive = "torch/nn/modules/conv.py, _ConvNd.__init__: groups must be a positive integer"
    divide = "torch/nn/modules/conv.py, _ConvNd.__init__: in_channels / out_channels must be divisible by groups"
    large = "aten/src/ATen/native/Convolution.cpp: kernel size can't be greater than actual input size"
    documented = [
        torch(same, "same, stride 2 in 1-D", [8], [3], strides=[2], pads="same"),
        torch(same, "same, stride 2 in 2-D on one axis", [8, 8], [3, 3], strides=[1, 2], pads="same"),
        torch(same, "same, stride 3 in 3-D", [8, 8, 8], [3, 3, 3], strides=[3, 3, 3], pads="same"),
        torch(same, "same, stride 2, kernel 1", [8, 8], [1, 1], strides=[2, 1], pads="same"),
        torch(reflect, "reflect as wide as the input", [3], [3], pads=[[3, 3]], mode="reflect"),
        torch(reflect, "reflect as wide as the input, before", [3, 5], [3, 3], pads=[[3, 0], [0, 0]], mode="reflect"),
        torch(reflect, "reflect as wide as the input, after", [5, 3], [3, 3], pads=[[0, 0], [0, 3]], mode="reflect"),
        torch(reflect, "reflect around one cell", [1, 4], [1, 1], pads=[[1, 1], [0, 0]], mode="reflect"),
        torch(reflect, "reflect, same, large kernel", [2, 9], [5, 3], pads="same", mode="reflect"),
        torch(reflect, "reflect in 3-D", [2, 4, 4], [1, 1, 1], pads=[[2, 2], [0, 0], [0, 0]], mode="reflect"),
        torch(circular, "circular twice around", [3], [3], pads=[[4, 4]], mode="circular"),
        torch(circular, "circular twice around, before", [3, 5], [3, 3], pads=[[4, 0], [0, 0]], mode="circular"),
        torch(circular, "circular twice around, after", [5, 3], [3, 3], pads=[[0, 0], [0, 4]], mode="circular"),
        torch(circular, "circular, same, large kernel", [2, 9], [7, 3], pads="same", mode="circular"),
        torch(positive, "groups 0", [5, 5], [3, 3], groups=0),
        torch(divide, "3 groups, 4 in", [5], [3], channels=(4, 6), groups=3),
        torch(divide, "3 groups, 4 out", [5], [3], channels=(6, 4), groups=3),
        torch(divide, "depthwise with 4 in and 6 out", [5, 5], [3, 3], channels=(4, 6), groups=4),
        torch(large, "kernel 7 on 5", [5, 5], [7, 7]),
        torch(large, "kernel 3 on 2 with stride 2: truncation would give 1", [2, 2], [3, 3], strides=[2, 2]),
    ]
    return ort + documented


# --- all of it ----------------------------------------------------------------------------------------------


def main():
    os.makedirs(OUT, exist_ok=True)
    rng = np.random.default_rng(SEED)
    write("onnx.json", "ONNX 1.23.2: node cases of Conv from its generator, pytorch-converted and pytorch-operator as shipped "
          "(Apache-2.0). tools/conv_vectors.py", onnx_cases())
    cases = []
    for dims, integers, floats in [(1, 90, 12), (2, 140, 18), (3, 80, 10)]:
        cases += random_cases(rng, dims, integers, True, 240)
        cases += random_cases(rng, dims, floats, False, 160)
    write("random.json", "ONNX Runtime 1.32.0, agreed by JAX 0.10.2. tools/conv_vectors.py", cases)
    cases = []
    for mode in ["reflect", "replicate", "circular", "constant"]:
        cases += mode_cases(rng, mode, 18)
    for padding, mode, n in [("same", "zeros", 14), ("full", "zeros", 14), ("causal", "zeros", 14), ("same", "reflect", 4),
                             ("same", "circular", 4), ("same", "replicate", 4), ("full", "constant", 4), ("causal", "replicate", 4)]:
        cases += named_cases(rng, padding, mode, n)
    auto_rng = np.random.default_rng(SEED + 1)
    for padding in ["same_upper", "same_lower"]:
        cases += auto_cases(auto_rng, padding, 24)
    write("padding.json", "numpy.pad 2.4.6, agreed by jnp.pad, then ONNX Runtime 1.32.0, agreed by JAX 0.10.2; "
          "named paddings besides by JAX 'SAME', SciPy 1.17.1 'full' and the definition of causal, "
          "same_upper and same_lower by ONNX Runtime's auto_pad and by JAX. tools/conv_vectors.py", cases)
    write("impossible.json", "refused by ONNX Runtime 1.32.0 when asked, or documented as an error by PyTorch. "
          "tools/conv_vectors.py", impossible_cases(rng))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--ask-ort"]:
        ask_ort(json.loads(sys.argv[2]))
    else:
        main()
