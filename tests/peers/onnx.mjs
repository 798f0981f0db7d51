// ONNX Runtime Web on WebAssembly with one thread. A run copies the input into the module's memory and the output out of
// it: there is no other way to call it on a processor.
import * as ort from "onnxruntime-web/wasm";
import { outputSize, perAxis } from "./cases.mjs";

// A model of one node, as protobuf: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
const varint = (n) => {
  const bytes = [];
  for (; n > 127; n = Math.floor(n / 128)) bytes.push((n % 128) | 128);
  return [...bytes, n];
};
const text = new TextEncoder();
const join = (parts) => {
  const all = new Uint8Array(parts.reduce((n, it) => n + it.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};
const number = (field, value) => Uint8Array.from([...varint(field * 8), ...varint(value)]);
const bytes = (field, value) => join([Uint8Array.from([...varint(field * 8 + 2), ...varint(value.length)]), value]);
const string = (field, value) => bytes(field, text.encode(value));
const message = (field, ...parts) => bytes(field, join(parts));

const FLOAT = 1;
const tensor = (name, dims, array) =>
  message(5, ...dims.map((it) => number(1, it)), number(2, FLOAT), string(8, name),
    bytes(9, new Uint8Array(array.buffer, array.byteOffset, array.byteLength)));
const value = (field, name, dims) =>
  message(field, string(1, name),
    message(2, message(1, number(1, FLOAT), message(2, ...dims.map((it) => message(1, number(1, it)))))));
const ints = (name, values) => message(5, string(1, name), ...values.map((it) => number(8, it)), number(20, 7));

const model = (it, weight, bias) => {
  const used = it.kernel[0] > 1 ? [0, 1, 2] : it.input[1] > 1 ? [1, 2] : [2];
  const pick = (values) => used.map((a) => values[a]);
  const node = message(1, string(1, "x"), string(1, "w"), string(1, "b"), string(2, "y"), string(4, "Conv"),
    ints("kernel_shape", pick(it.kernel)), ints("strides", pick(perAxis(it, it.stride))),
    ints("dilations", pick(perAxis(it, it.dilation))), ints("pads", [...pick(it.padding), ...pick(it.padding)]),
    message(5, string(1, "group"), number(3, it.groups), number(20, 2)));
  const shape = [1, it.inChannels, ...pick(it.input)];
  const graph = message(7, node, string(2, "layer"),
    tensor("w", [it.outChannels, it.inChannels / it.groups, ...pick(it.kernel)], weight),
    tensor("b", [it.outChannels], bias),
    value(11, "x", shape), value(12, "y", [1, it.outChannels, ...pick(outputSize(it))]));
  return { shape, model: join([number(1, 8), graph, message(8, number(2, 17))]) };
};

export const load = async () => {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = new URL("ort/", location.href).href;
  const prepare = async (it, { input, weight, bias }) => {
    const made = model(it, weight, bias);
    const session = await ort.InferenceSession.create(made.model, { executionProviders: ["wasm"] });
    const x = new ort.Tensor("float32", input, made.shape);
    let last;
    return {
      run: async () => {
        last = (await session.run({ x })).y;
      },
      output: () => last.data,
      end: () => session.release(),
    };
  };
  return { name: `ONNX Runtime Web ${ort.env.versions.web ?? ort.env.versions.common}`, prepare };
};
