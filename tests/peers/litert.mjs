// LiteRT.js, Google's runtime for models of one file, on WebAssembly with one thread. Its tensors lie in the memory of the
// module. It computes by XNNPACK, 3-D by a plain kernel of its own.
import { loadAndCompile, loadLiteRt, Tensor } from "@litertjs/core";
import { Builder } from "flatbuffers";
import { count, firstOf, lastOf, outputSize } from "./cases.mjs";

// https://github.com/tensorflow/tensorflow/blob/master/tensorflow/compiler/mlir/lite/schema/schema.fbs: each table by the
// places of its fields.
const CONV_2D = 3, DEPTHWISE = 4, PAD = 34, CONV_3D = 132;
const OPTIONS = { [CONV_2D]: 1, [DEPTHWISE]: 2, [PAD]: 22, [CONV_3D]: 106 };
const FLOAT32 = 0, INT32 = 2;
const SAME = 0, VALID = 1;

const model = (it, weights, bias) => {
  const builder = new Builder(1024 + 4 * weights.length);
  const table = (size, fill) => {
    builder.startObject(size);
    fill?.();
    return builder.endObject();
  };
  const numbers = (values) => {
    builder.startVector(4, values.length, 4);
    for (const value of [...values].reverse()) builder.addInt32(value);
    return builder.endVector();
  };
  const tables = (offsets) => {
    builder.startVector(4, offsets.length, 4);
    for (const offset of [...offsets].reverse()) builder.addOffset(offset);
    return builder.endVector();
  };
  const bytes = (array) => {
    const raw = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    builder.startVector(1, raw.length, 16);
    builder.space -= raw.length;
    builder.bb.bytes().set(raw, builder.space);
    return builder.endVector();
  };
  const is3d = it.kernel[0] > 1;
  const [kz, ky, kx] = it.kernel;
  const inputs = it.inChannels / it.groups;
  const flat = ([z, y, x], channels) => (is3d ? [1, z, y, x, channels] : [1, y, x, channels]);
  const out = outputSize(it);
  // What is not `same` by its rule is padded by an operator of its own, which XNNPACK takes into the convolution.
  const isSame = it.stride === 1 && it.padding.every((pad, a) => 2 * pad === it.dilation * (it.kernel[a] - 1));
  const isPadded = !isSame && it.padding.some((pad) => pad > 0);
  const code = is3d ? CONV_3D : it.groups > 1 ? DEPTHWISE : CONV_2D;
  const buffers = [null, weights, bias];
  const tensors = [
    { name: "x", shape: flat(it.input, it.inChannels), buffer: 0 },
    { name: "w", shape: is3d ? [kz, ky, kx, inputs, it.outChannels]
      : it.groups > 1 ? [1, ky, kx, it.outChannels] : [it.outChannels, ky, kx, inputs], buffer: 1 },
    { name: "b", shape: [it.outChannels], buffer: 2 },
    { name: "y", shape: flat(out, it.outChannels), buffer: 0 },
  ];
  const steps = [{ code, inputs: [0, 1, 2], outputs: [3] }];
  if (isPadded) {
    const sides = flat(it.padding, 0).flatMap((pad, i) => (i === 0 ? [0, 0] : [pad, pad]));
    tensors.push({ name: "sides", shape: [sides.length / 2, 2], buffer: 3, type: INT32 });
    tensors.push({ name: "padded", shape: flat(it.input.map((size, a) => size + 2 * it.padding[a]), it.inChannels), buffer: 0 });
    buffers.push(Int32Array.from(sides));
    steps[0].inputs[0] = 5;
    steps.unshift({ code: PAD, inputs: [0, 4], outputs: [5] });
  }
  const padding = isSame && it.padding.some((pad) => pad > 0) ? SAME : VALID;
  const options = (step) => {
    if (step.code === PAD) return table(0);
    return table(8, () => {
      builder.addFieldInt8(0, padding, 0);
      if (is3d) {
        for (const field of [1, 2, 3]) builder.addFieldInt32(field, it.stride, 0);
        for (const field of [5, 6, 7]) builder.addFieldInt32(field, it.dilation, 1);
        return;
      }
      // A row has no height to step over.
      const [down, spread] = ky > 1 ? [it.stride, it.dilation] : [1, 1];
      builder.addFieldInt32(1, kx > 1 ? it.stride : 1, 0);
      builder.addFieldInt32(2, down, 0);
      if (step.code === DEPTHWISE) builder.addFieldInt32(3, 1, 0);
      const [across, along] = step.code === DEPTHWISE ? [5, 6] : [4, 5];
      builder.addFieldInt32(across, kx > 1 ? it.dilation : 1, 1);
      builder.addFieldInt32(along, spread, 1);
    });
  };
  const codes = tables(steps.map((step) => table(4, () => {
    builder.addFieldInt8(0, Math.min(step.code, 127), 0);
    builder.addFieldInt32(2, 1, 1);
    builder.addFieldInt32(3, step.code, 0);
  })));
  const madeTensors = tensors.map((tensor) => {
    const [name, shape] = [builder.createString(tensor.name), numbers(tensor.shape)];
    return table(10, () => {
      builder.addFieldOffset(0, shape, 0);
      builder.addFieldInt8(1, tensor.type ?? FLOAT32, 0);
      builder.addFieldInt32(2, tensor.buffer, 0);
      builder.addFieldOffset(3, name, 0);
    });
  });
  const madeSteps = steps.map((step, index) => {
    const [from, to, how] = [numbers(step.inputs), numbers(step.outputs), options(step)];
    return table(14, () => {
      builder.addFieldInt32(0, index, 0);
      builder.addFieldOffset(1, from, 0);
      builder.addFieldOffset(2, to, 0);
      builder.addFieldInt8(3, OPTIONS[step.code], 0);
      builder.addFieldOffset(4, how, 0);
    });
  });
  const parts = [tables(madeTensors), numbers([0]), numbers([3]), tables(madeSteps), builder.createString("layer")];
  const graph = table(6, () => parts.forEach((part, field) => builder.addFieldOffset(field, part, 0)));
  const graphs = tables([graph]);
  const madeBuffers = tables(buffers.map((array) => {
    const data = array && bytes(array);
    return table(3, () => data && builder.addFieldOffset(0, data, 0));
  }));
  const whole = table(8, () => {
    builder.addFieldInt32(0, 3, 0);
    builder.addFieldOffset(1, codes, 0);
    builder.addFieldOffset(2, graphs, 0);
    builder.addFieldOffset(4, madeBuffers, 0);
  });
  builder.finish(whole, "TFL3");
  return builder.asUint8Array().slice();
};

export const load = async (version) => {
  await loadLiteRt(new URL("litert/", location.href).href);
  const prepare = async (it, { input, weight, bias }) => {
    const cells = count(it.kernel);
    const inputs = it.inChannels / it.groups;
    const turned = new Float32Array(weight.length);
    for (let o = 0; o < it.outChannels; o++)
      for (let i = 0; i < inputs; i++)
        for (let k = 0; k < cells; k++) {
          const to = it.kernel[0] > 1 ? (k * inputs + i) * it.outChannels + o
            : it.groups > 1 ? k * it.outChannels + o : (o * cells + k) * inputs + i;
          turned[to] = weight[(o * inputs + i) * cells + k];
        }
    const compiled = await loadAndCompile(model(it, turned, bias), { accelerator: "wasm", cpuOptions: { numThreads: 1 } });
    const shape = Array.from(compiled.getInputDetails()[0].shape);
    const x = new Tensor(lastOf(input, it.inChannels), shape);
    let last;
    return {
      run: async () => {
        last?.delete();
        [last] = await compiled.run([x]);
      },
      output: () => firstOf(last.toTypedArray(), it.outChannels),
      end: () => {
        last?.delete();
        x.delete();
        compiled.delete();
      },
    };
  };
  return { name: `LiteRT.js ${version}`, prepare };
};
