#!/usr/bin/env python3
"""Makes tests/data/picture/: pictures, layers over them, and what NumPy says comes out.

    python3 -m venv venv && venv/bin/pip install numpy==2.4.6 pillow==13.0.0
    venv/bin/python tools/picture_vectors.py

Grey is Pillow's convert("L"). Each output is the definition, in 64 bits: the padded input, the window, the weights.
"""
import base64
import io
import json
import pathlib

import numpy as np
from PIL import Image

OUT = pathlib.Path(__file__).resolve().parent.parent / "tests/data/picture"
HEIGHT, WIDTH = 19, 23
MODES = ["constant", "reflect", "edge", "wrap"]
RNG = np.random.default_rng(7)


def convolved(x, weight, bias, stride, dilation, padding, mode, groups):
    """[C, H, W] and [O, C / groups, KH, KW] -> [O, OH, OW]."""
    p = padding
    x = np.pad(x, ((0, 0), (p[0], p[0]), (p[1], p[1])), mode=MODES[mode])
    o, c, kh, kw = weight.shape
    per = o // groups
    size = [(x.shape[1 + a] - dilation[a] * (weight.shape[2 + a] - 1) - 1) // stride[a] + 1 for a in range(2)]
    out = np.zeros((o, *size))
    for oc in range(o):
        group = x[oc // per * c : oc // per * c + c]
        for y in range(size[0]):
            for z in range(size[1]):
                top, left = y * stride[0], z * stride[1]
                rows = slice(top, top + dilation[0] * (kh - 1) + 1, dilation[0])
                columns = slice(left, left + dilation[1] * (kw - 1) + 1, dilation[1])
                out[oc, y, z] = (group[:, rows, columns] * weight[oc]).sum() + bias[oc]
    return out


def activated(x, name):
    return {
        None: lambda: x,
        "relu": lambda: np.maximum(x, 0),
        "leaky_relu": lambda: np.where(x > 0, x, x * np.float64(np.float32(0.01))),
        "sigmoid": lambda: 1 / (1 + np.exp(-x)),
        "tanh": lambda: np.tanh(x),
    }[name]()


def case(picture, channels=1, maps=1, groups=1, kernel=(3, 3), stride=(1, 1), dilation=(1, 1), padding=(1, 1), mode=0,
         activation=None, scale=255, whole=True):
    """A layer over the picture, as `static/convolve.js` is told it, with its output."""
    array = np.asarray(picture.convert("L") if channels == 1 else picture, dtype=np.float64)
    x = array[None] if channels == 1 else array.transpose(2, 0, 1)
    x = (x.astype(np.float32) / np.float32(255) * np.float32(scale) if scale != 255 else x).astype(np.float64)
    shape = (maps, channels // groups, *kernel)
    numbers = RNG.integers(-3, 4, shape) if whole else RNG.normal(size=shape)
    weight = numbers.astype(np.float32)
    bias = (RNG.integers(-9, 10, maps) if whole else RNG.normal(size=maps)).astype(np.float32)
    out = convolved(x, weight.astype(np.float64), bias.astype(np.float64), stride, dilation, padding, mode, groups)
    out = activated(out, activation)
    height, width = array.shape[:2]
    said = [channels, maps, groups, 1, height, width, 1, *kernel, 1, *stride, 1, *dilation, 0, *padding, 0, *padding, mode]
    assert len(said) == 22
    return {
        "said": said,
        "weight": weight.ravel().tolist(),
        "bias": bias.tolist(),
        "activation": activation,
        "channels": channels,
        "scale": scale,
        "height": height,
        "width": width,
        # Whole numbers are summed without rounding.
        "tolerance": 0 if whole and scale == 255 and activation in (None, "relu") else 1e-4,
        "shape": list(out.shape),
        "outputs": [float(np.float32(v)) for v in out.ravel()],
    }


def png(image):
    data = io.BytesIO()
    image.save(data, "png", optimize=True)
    return data.getvalue()


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    smooth = np.add.outer(np.arange(HEIGHT) * 7, np.arange(WIDTH) * 5)[..., None] + np.array([0, 40, 90])
    array = ((smooth + RNG.integers(0, 60, (HEIGHT, WIDTH, 3))) % 256).astype(np.uint8)
    picture = Image.fromarray(array, "RGB")
    cases = [
        case(picture),
        case(picture, channels=3, maps=4),
        case(picture, channels=3, maps=6, groups=3, kernel=(3, 5), padding=(1, 2)),
        case(picture, maps=2, stride=(2, 3), padding=(0, 0)),
        case(picture, kernel=(5, 3), dilation=(2, 3), padding=(4, 3), mode=1),
        case(picture, channels=3, maps=2, padding=(2, 2), mode=2, stride=(2, 2)),
        case(picture, maps=3, padding=(3, 1), mode=3),
        case(picture, channels=3, maps=2, activation="relu"),
        case(picture, scale=1, whole=False, activation="leaky_relu"),
        case(picture, channels=3, scale=1, whole=False, maps=3, activation="sigmoid"),
        case(picture, channels=3, scale=1, whole=False, maps=2, activation="tanh", kernel=(7, 7), padding=(3, 3)),
        case(picture, kernel=(1, 1), padding=(0, 0), channels=3, maps=8),
    ]
    # What the document itself asks for by a link: Sobel over grey, and a random kernel over colors, at the middle.
    grey = np.asarray(picture.convert("L"), dtype=np.float64)[None]
    sobel = np.array([[[[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]]], dtype=np.float64)
    plain = convolved(grey, sobel, [0], (1, 1), (1, 1), (1, 1), 0, 1)
    wide = convolved(grey, np.ones((1, 1, 5, 5)), [0], (2, 2), (1, 1), (2, 2), 1, 1)
    linked = [
        {"query": "", "output": plain[0, plain.shape[1] // 2, plain.shape[2] // 2]},
        {
            "query": "kernel=5&stride=2&padding=2&padding_mode=reflect&weights=ones",
            "output": wide[0, wide.shape[1] // 2, wide.shape[2] // 2],
        },
        {"query": "activation=relu", "output": max(plain[0, plain.shape[1] // 2, plain.shape[2] // 2], 0)},
    ]
    data = {
        "made_by": "tools/picture_vectors.py",
        "numpy": np.__version__,
        "png": base64.b64encode(png(picture)).decode(),
        "cases": cases,
        "linked": linked,
    }
    (OUT / "numpy.json").write_text(json.dumps(data, separators=(",", ":")) + "\n")
    # A hundred million pixels, one bit each.
    (OUT / "large.png").write_bytes(png(Image.new("1", (10_000, 10_000), 1)))


main()
