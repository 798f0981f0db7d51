#!/usr/bin/env python3
"""Checks the questions that are drawn, and the files that are made of questions, with other programs.

tests/data/questions holds them (tests/it/questions.rs holds the page to them). ONNX Runtime computes the right answers
again, plain NumPy what each mistake leads to. The GIFT files are read by `gift-pegjs` of npm, the H5P packages by
Python's `zipfile` and `json`.

    python3 tools/question_check.py
    python3 tools/question_check.py --semantics multichoice.json questionset.json

`--semantics` also compares the packages with the semantics.json of H5P.MultiChoice and of H5P.QuestionSet, which stand
in the repositories of H5P. Needs numpy, onnx and onnxruntime as in requirements.txt, and node with npm.
"""

import io
import json
import math
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import numpy as np
import onnxruntime
from onnx import TensorProto, helper

FOLDER = Path(__file__).parent.parent / "tests" / "data" / "questions"
GIFT = "gift-pegjs@1.0.2"


def numbers(text):
    """The numbers of an answer, row by row."""
    return [float(part) for part in re.split(r"[\s×/]+", text.replace("\u2212", "-")) if part]


def tensor(saved):
    if saved is None:
        return None
    array = np.array(saved["values"], dtype=np.float32).reshape(saved["shape"])
    # Without the depth, which two dimensions do not have.
    return array.reshape(*array.shape[:2], *array.shape[3:])


def output(case):
    """The whole output, by ONNX Runtime."""
    x, weight = tensor(case["input"]), tensor(case["weight"])
    (top, bottom), (left, right) = case["pads"]
    pads = [top, left, bottom, right]
    if case["op"] == "conv" and (case["mode"] != "constant" or case["constant"] != 0):
        extra = {"constant_values": case["constant"]} if case["mode"] == "constant" else {}
        x = np.pad(x, ((0, 0), (0, 0), (top, bottom), (left, right)), mode=case["mode"], **extra)
        pads = [0, 0, 0, 0]
    names, feeds = ["x"], {"x": x}
    attributes = {"kernel_shape": case["kernel"], "strides": case["stride"], "pads": pads}
    kind = {"conv": "Conv", "conv_transpose": "ConvTranspose", "max_pool": "MaxPool", "avg_pool": "AveragePool"}[case["op"]]
    if kind != "AveragePool":
        attributes["dilations"] = case["dilation"]
    else:
        attributes["count_include_pad"] = 1
    if weight is not None:
        names.append("w")
        feeds["w"] = weight
        attributes["group"] = case["groups"]
        if case["bias"] is not None:
            names.append("b")
            feeds["b"] = np.array(case["bias"], dtype=np.float32)
    if kind == "ConvTranspose":
        attributes["output_padding"] = case["output_padding"]
    node = helper.make_node(kind, names, ["y"], **attributes)
    inputs = [helper.make_tensor_value_info(name, TensorProto.FLOAT, feeds[name].shape) for name in names]
    result = helper.make_tensor_value_info("y", TensorProto.FLOAT, None)
    model = helper.make_model(helper.make_graph([node], "g", inputs, [result]), opset_imports=[helper.make_opsetid("", 18)])
    model.ir_version = 9
    return onnxruntime.InferenceSession(model.SerializeToString()).run(None, feeds)[0][0]


def changed(case, **changes):
    return {**case, **changes}


def with_weight(case, change):
    weight = case["weight"]
    array = change(np.array(weight["values"], dtype=np.float32).reshape(weight["shape"]))
    return changed(case, weight={"shape": weight["shape"], "values": array.reshape(-1).tolist()})


def shifted(case, at):
    """The value with the window one cell further to the right, by plain sums."""
    oc, y, x = at
    image, weight = tensor(case["input"])[0], tensor(case["weight"])
    (top, bottom), (left, right) = case["pads"]
    extra = {"constant_values": case["constant"]} if case["mode"] == "constant" else {}
    image = np.pad(image, ((0, 0), (top, bottom), (left, right)), mode=case["mode"], **extra)
    # What lies beyond the padding: more of the same, or zeros, as the page has it for any position.
    image = np.pad(image, ((0, 0), (0, 0), (0, 1)), constant_values=np.nan)
    per_group = image.shape[0] // case["groups"]
    first = oc // (weight.shape[0] // case["groups"]) * per_group
    total = 0.0
    for fc in range(per_group):
        for ky in range(weight.shape[2]):
            for kx in range(weight.shape[3]):
                row = y * case["stride"][0] + ky * case["dilation"][0]
                column = x * case["stride"][1] + kx * case["dilation"][1] + 1
                total += image[first + fc, row, column] * weight[oc, fc, ky, kx]
    return total + (case["bias"][oc] if case["bias"] else 0.0)


ZERO = [[0, 0], [0, 0]]

# The layer in which a mistake is none; `None` where it is computed otherwise.
OTHER = {
    "OneSide": lambda c: changed(c, pads=[[before, 0] for before, _ in c["pads"]]),
    "PaddingForgotten": lambda c: changed(c, pads=ZERO),
    "DilationIgnored": lambda c: changed(c, dilation=[1, 1]),
    "StrideIgnored": lambda c: changed(c, stride=[1, 1], output_padding=[0, 0]),
    "OutputPaddingForgotten": lambda c: changed(c, output_padding=[0, 0]),
    "BiasLeftOut": lambda c: changed(c, bias=None),
    "BiasPerChannel": lambda c: changed(c, bias=[b * c["weight"]["shape"][1] for b in c["bias"]]),
    "KernelFlipped": lambda c: with_weight(c, lambda w: w[..., ::-1, ::-1]),
    "KernelTransposed": lambda c: with_weight(c, lambda w: w.swapaxes(-1, -2)),
    "SignsLost": lambda c: with_weight(c, np.abs),
    "WeightsIgnored": lambda c: with_weight(c, np.ones_like),
    "FirstChannelOnly": lambda c: with_weight(c, lambda w: w * (np.arange(w.shape[1]) == 0).reshape(1, -1, 1, 1, 1)),
    "ZerosInPadding": lambda c: changed(c, mode="constant", constant=0.0),
    "LargestForMean": lambda c: changed(c, op="max_pool"),
    "MeanForLargest": lambda c: changed(c, op="avg_pool"),
}


def size(case):
    """The size of the output per axis, by the formulas of PyTorch's documents."""
    sizes = []
    for axis in range(2):
        n, k = case["input"]["shape"][3 + axis], case["kernel"][axis]
        s, d = case["stride"][axis], case["dilation"][axis]
        before, after = case["pads"][axis]
        if case["op"] == "conv_transpose":
            sizes.append((n - 1) * s - before - after + d * (k - 1) + case["output_padding"][axis] + 1)
        else:
            sizes.append(math.floor((n + before + after - d * (k - 1) - 1) / s + 1))
    return sizes


def wrong_size(case, mistake):
    right = size(case)
    per_axis = []
    for axis in range(2):
        n, k = case["input"]["shape"][3 + axis], case["kernel"][axis]
        s, d = case["stride"][axis], case["dilation"][axis]
        before, after = case["pads"][axis]
        op, padded, extent = case["output_padding"][axis], n + before + after, d * (k - 1) + 1
        back = case["op"] == "conv_transpose"
        direct = lambda padded, extent: (padded - extent) // s + 1
        per_axis.append({
            "PlusOneForgotten": lambda: right[axis] - 1,
            "MinusOneForgotten": lambda: n * s - before - after + extent + op if back else direct(padded + 1, extent),
            "RoundedUp": lambda: math.ceil((padded - extent) / s) + 1,
            "DilationTimesKernel": lambda: (n - 1) * s - before - after + d * k + op if back else direct(padded, d * k),
            "SizeKept": lambda: n,
            "CropAdded": lambda: (n - 1) * s + before + after + extent + op,
            "DirectFormula": lambda: direct(padded, extent),
            "TransposedFormula": lambda: (n - 1) * s - before - after + extent,
            "AxesSwapped": lambda: right[1 - axis],
        }[mistake]())
    return per_axis


def wrong_param(case, mistake):
    param, axis = case["ask"], 1
    k, s, d = case["kernel"][axis], case["stride"][axis], case["dilation"][axis]
    before, after = case["pads"][axis]
    return {
        "GapCounted": lambda: {"stride": s - 1, "dilation": d - 1}[param],
        "BothSides": lambda: before + after,
        "ExtentAnswered": lambda: d * (k - 1) + 1,
        "KernelAnswered": lambda: k,
        "RatioAnswered": lambda: math.ceil(case["input"]["shape"][4] / size(case)[1]),
    }[mistake]()


def wrong(case, mistake):
    """What a mistake leads to, as numbers."""
    ask, (oc, y, x) = case["ask"], case["place"]
    is_of_size = ask in ("size", "formula")
    if is_of_size:
        return size(OTHER[mistake](case)) if mistake in OTHER else wrong_size(case, mistake)
    if ask not in ("value", "map"):
        return [wrong_param(case, mistake)]
    rows, columns = output(case).shape[1:]
    places = [(y, x)] if ask == "value" else [(y, x) for y in range(rows) for x in range(columns)]
    if mistake in OTHER:
        whole = output(OTHER[mistake](case))
        return [float(whole[oc, y, x]) for y, x in places]
    if mistake == "PlaceSwapped":
        return [float(output(case)[oc, x, y]) for y, x in places]
    if mistake == "WindowOffByOne" and case["op"] == "conv":
        return [shifted(case, (oc, y, x)) for y, x in places]
    if mistake == "NotDivided":
        return [float(output(case)[oc, y, x]) * case["kernel"][0] * case["kernel"][1] for y, x in places]
    if mistake in ("ChannelsMultiplied", "GroupsIgnored"):
        per_group = case["input"]["shape"][1] // case["groups"]
        sums = []
        for y, x in places:
            parts = []
            for fc in range(per_group):
                alone = with_weight(changed(case, bias=None), lambda w: w * (np.arange(w.shape[1]) == fc).reshape(1, -1, 1, 1, 1))
                if mistake == "GroupsIgnored":
                    saved = alone["input"]
                    image = np.roll(np.array(saved["values"], dtype=np.float32).reshape(saved["shape"]), -per_group, axis=1)
                    alone = changed(alone, input={"shape": saved["shape"], "values": image.reshape(-1).tolist()})
                parts.append(float(output(alone)[oc, y, x]))
            together = math.prod(parts) if mistake == "ChannelsMultiplied" else sum(parts)
            sums.append(together + (case["bias"][oc] if case["bias"] else 0.0))
        return sums
    return None


def check_drawn():
    cases = json.loads((FOLDER / "drawn.json").read_text())
    checked, left = {}, {}
    for case in cases:
        whole, (oc, y, x) = output(case), case["place"]
        where = f"{case['figure']}"
        assert list(whole.shape[1:]) == size(case), where
        right = {
            "size": lambda: size(case),
            "formula": lambda: size(case),
            "value": lambda: [float(whole[oc, y, x])],
            "map": lambda: whole[oc].reshape(-1).tolist(),
            "stride": lambda: case["stride"][:1],
            "dilation": lambda: case["dilation"][:1],
            "padding": lambda: case["pads"][0][:1],
        }[case["ask"]]()
        assert np.allclose(numbers(case["right"]), right, atol=5e-5), (where, case["right"], right)
        assert len(set(case["choices"])) == 4 and case["right"] in case["choices"], where
        for mistake, text in case["wrong"].items():
            assert text != case["right"], (where, mistake)
            found = wrong(case, mistake)
            if found is None or any(math.isnan(it) for it in found):
                left[mistake] = left.get(mistake, 0) + 1
                continue
            told = numbers(text)
            if len(found) == 1 and len(told) == 2:
                found = told if told[1] == found[0] else found * 2
            assert np.allclose(told, found, atol=5e-5), (where, mistake, text, found)
            checked[mistake] = checked.get(mistake, 0) + 1
    print(f"{len(cases)} questions: right answers by ONNX Runtime, {sum(checked.values())} wrong ones by NumPy")
    print("  " + ", ".join(f"{name} {n}" for name, n in sorted(checked.items())))
    if left:
        print("  not computed again: " + ", ".join(f"{name} {n}" for name, n in sorted(left.items())))


def check_gift():
    script = """
const { parse } = require('gift-pegjs'); const fs = require('fs');
console.log(JSON.stringify(process.argv.slice(2).map((file) => parse(fs.readFileSync(file, 'utf8')))));
"""
    files = sorted(FOLDER.glob("*.gift.txt"))
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "install", "--silent", "--prefix", folder, GIFT], check=True)
        path = Path(folder) / "read.js"
        path.write_text(script)
        said = subprocess.run(["node", str(path), *map(str, files)], check=True, capture_output=True, text=True).stdout
    for file, questions in zip(files, json.loads(said)):
        plain = (FOLDER / file.name.replace(".gift", "")).read_text().strip().split("\n\n")
        assert len(questions) == len(plain), file
        for question, lines in zip(questions, plain):
            prompt, description, link, *answers = lines.split("\n")
            assert question["type"] == "MC" and question["stem"]["format"] == "html", question
            stem = question["stem"]["text"]
            assert prompt in stem and link.replace("&", "&amp;") in stem, stem
            said = [(it["isCorrect"], it["text"]["text"].replace("<br>", " / ")) for it in question["choices"]]
            assert sorted(text for is_right, text in said if not is_right) == sorted(answers[:3]), said
            assert [text for is_right, text in said if is_right] == answers[3:], said
            assert all(it["feedback"]["text"] for it in question["choices"]), question
    print(f"{len(files)} GIFT files read by {GIFT}")


def against(value, semantics, where, unknown):
    """A value of a group against the fields of its semantics: names, kinds, options."""
    fields = {field["name"]: field for field in semantics}
    for name, part in value.items():
        field = fields.get(name)
        if field is None:
            unknown.add(f"{where}.{name}")
            continue
        kind = field["type"]
        if kind == "text":
            assert isinstance(part, str), (where, name)
        elif kind == "boolean":
            assert isinstance(part, bool), (where, name)
        elif kind == "number":
            assert field.get("min", part) <= part <= field.get("max", part), (where, name)
        elif kind == "select":
            assert part in [option["value"] for option in field["options"]], (where, name, part)
        elif kind == "group":
            against(part, field["fields"], f"{where}.{name}", unknown)
        elif kind == "list":
            assert isinstance(part, list), (where, name)
            for item in part:
                if field["field"]["type"] == "group":
                    against(item, field["field"]["fields"], f"{where}.{name}", unknown)


def check_h5p(semantics):
    for file in sorted(FOLDER.glob("*.h5p")):
        with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as package:
            assert package.testzip() is None and package.namelist() == ["h5p.json", "content/content.json"]
            about = json.loads(package.read("h5p.json"))
            content = json.loads(package.read("content/content.json"))
        main = [it["machineName"] for it in about["preloadedDependencies"]]
        assert about["mainLibrary"] in main and about["embedTypes"] == ["iframe"], about
        plain = (FOLDER / file.name.replace(".h5p", ".txt")).read_text().strip().split("\n\n")
        assert len(content["questions"]) == len(plain)
        for question, lines in zip(content["questions"], plain):
            assert question["library"] == "H5P.MultiChoice 1.16"
            assert re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", question["subContentId"])
            right = [it["text"] for it in question["params"]["answers"] if it["correct"]]
            assert right == [f"<div>{lines.splitlines()[-1].replace(' / ', '<br>')}</div>"], right
            assert len(question["params"]["answers"]) == 4
        unknown = set()
        if semantics:
            choice, question_set = (json.loads(Path(path).read_text()) for path in semantics)
            against(content, question_set, "QuestionSet", unknown)
            for question in content["questions"]:
                against(question["params"], choice, "MultiChoice", unknown)
        print(f"{file.name}: {len(plain)} questions" + (f", not in the semantics: {sorted(unknown)}" if unknown else ""))


if __name__ == "__main__":
    check_drawn()
    check_gift()
    check_h5p(sys.argv[2:] if sys.argv[1:2] == ["--semantics"] else None)
