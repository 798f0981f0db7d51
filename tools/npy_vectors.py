#!/usr/bin/env python3
"""Arrays as NumPy saves them, for tests/data/npy: `python3 tools/npy_vectors.py write`.

With `check` it loads the files that the page writes, tests/data/written (tests/it/files.rs holds the page to them), and
computes the convolution of input, weight and bias again.
"""

import json
import sys
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parent.parent / "tests" / "data" / "npy"


def write():
    FOLDER.mkdir(parents=True, exist_ok=True)
    grid = np.arange(12).reshape(3, 4) - 5
    arrays = {
        "f4": grid.astype("<f4") / 4,
        "f8": grid.astype("<f8") / 8,
        "i4": grid.astype("<i4"),
        "i8": grid.astype("<i8") * 1000,
        "u1": (grid % 7).astype("|u1"),
        "b1": grid % 3 == 0,
        "fortran": np.asfortranarray(np.arange(24, dtype="<f4").reshape(2, 3, 4)),
        "line": np.array([0.1, -2.5, 3e-7, 1e6], dtype="<f4"),
        "scalar": np.array(1.5, dtype="<f4"),
        "empty": np.zeros((0, 3), dtype="<f4"),
        "nan": np.array([[1.0, np.nan], [2.0, 3.0]], dtype="<f4"),
        "infinite": np.array([[1.0, 2.0], [-np.inf, 3.0]], dtype="<f8"),
        "complex": np.zeros((2, 2), dtype="<c8"),
        "big_endian": np.ones((2, 2), dtype=">f4"),
        "half": np.ones((2, 2), dtype="<f2"),
        "batch": np.ones((3, 2, 4, 4), dtype="|u1"),
        "channels": np.arange(32, dtype="|u1").reshape(2, 4, 4),
        "six_axes": np.ones((1, 1, 1, 1, 1, 2), dtype="|u1"),
        "text": np.array(["a", "b"]),
    }
    expected = {}
    for name, array in arrays.items():
        np.save(FOLDER / f"{name}.npy", array)
        if array.dtype.kind in "fiub" and np.isfinite(array).all():
            # As 32-bit floats, in row-major order.
            values = [float(value) for value in array.astype("<f4").flatten(order="C")]
            expected[name] = {"shape": list(array.shape), "values": values}
    for version in [(2, 0), (3, 0)]:
        with open(FOLDER / f"version{version[0]}.npy", "wb") as file:
            np.lib.format.write_array(file, grid.astype("<f4"), version=version)
        expected[f"version{version[0]}"] = {"shape": [3, 4], "values": [float(value) for value in grid.flatten()]}
    (FOLDER / "expected.json").write_text(json.dumps(expected) + "\n")
    print(f"{len(arrays) + 2} files in {FOLDER}")


def convolved(x, w, b):
    """A convolution with stride 1 and padding 1 on each side."""
    x = np.pad(x[0].astype("f8"), ((0, 0), (1, 1), (1, 1)))
    out = np.zeros((w.shape[0], x.shape[1] - w.shape[2] + 1, x.shape[2] - w.shape[3] + 1))
    for oc, row, column in np.ndindex(out.shape):
        window = x[:, row : row + w.shape[2], column : column + w.shape[3]]
        out[oc, row, column] = (window * w[oc]).sum() + b[oc]
    return out[None]


def check():
    folder = FOLDER.parent / "written"
    tensors = {name: np.load(folder / f"{name}.npy", allow_pickle=False) for name in ["input", "weight", "bias", "output"]}
    for name, array in tensors.items():
        assert array.dtype == np.dtype("<f4") and array.flags["C_CONTIGUOUS"], (name, array.dtype)
    assert [tensors[name].shape for name in tensors] == [(1, 2, 6, 5), (3, 2, 3, 3), (3,), (1, 3, 6, 5)]
    wanted = convolved(tensors["input"], tensors["weight"], tensors["bias"])
    assert np.abs(wanted).max() > 1 and np.array_equal(wanted, tensors["output"]), wanted - tensors["output"]
    whole = json.loads((folder / "figure.json").read_text())
    for name, array in tensors.items():
        nested = np.array(whole[name]["values"], dtype="<f4")
        assert whole[name]["shape"] == list(array.shape) and np.array_equal(nested, array), name
    grids = (folder / "figure.csv").read_text().split("\n\n")
    rows = {grid.splitlines()[0]: np.loadtxt(grid.splitlines()[1:], delimiter=",", ndmin=2) for grid in grids}
    for oc in range(3):
        assert np.array_equal(rows[f"output[0][{oc}]"].astype("<f4"), tensors["output"][0, oc])
        assert np.array_equal(rows[f"weight[{oc}][1]"].astype("<f4"), tensors["weight"][oc, 1])
    assert np.array_equal(rows["bias"][0].astype("<f4"), tensors["bias"])
    print(f"NumPy {np.__version__}: the arrays, JSON and CSV of {folder} are what they should be")


if __name__ == "__main__":
    if sys.argv[1:] == ["write"]:
        write()
    elif sys.argv[1:] == ["check"]:
        check()
    else:
        sys.exit(__doc__)
