// TensorFlow.js on its WebAssembly backend, with vectors and one thread. Its tensors lie in the memory of the module.
import * as tf from "@tensorflow/tfjs-core";
import { setThreadsCount, setWasmPaths, version_wasm } from "@tensorflow/tfjs-backend-wasm";
import { count, firstOf, lastOf, outputSize } from "./cases.mjs";

export const load = async () => {
  setWasmPaths("tfjs/");
  setThreadsCount(1);
  await tf.setBackend("wasm");
  await tf.ready();
  const prepare = (it, { input, weight, bias }) => {
    const inputs = it.inChannels / it.groups;
    const isFlat = it.kernel[0] === 1;
    const x = isFlat
      ? tf.tensor4d(lastOf(input, it.inChannels), [1, it.input[1], it.input[2], it.inChannels])
      : tf.tensor5d(lastOf(input, it.inChannels), [1, ...it.input, it.inChannels]);
    // OIHW → HWIO: the cells of a kernel first, then input channels, then output channels.
    const cells = count(it.kernel);
    const turned = new Float32Array(weight.length);
    for (let o = 0; o < it.outChannels; o++)
      for (let i = 0; i < inputs; i++)
        for (let k = 0; k < cells; k++) turned[(k * inputs + i) * it.outChannels + o] = weight[(o * inputs + i) * cells + k];
    const [, pad, across] = it.padding;
    const pads = [[0, 0], [pad, pad], [across, across], [0, 0]];
    const b = tf.tensor1d(bias);
    let compute;
    if (!isFlat) {
      const w = tf.tensor5d(turned, [...it.kernel, inputs, it.outChannels]);
      compute = () => tf.add(tf.conv3d(x, w, it.stride, "same", "NDHWC", it.dilation), b);
    } else if (it.groups > 1) {
      const w = tf.tensor4d(turned, [it.kernel[1], it.kernel[2], it.outChannels, 1]);
      compute = () =>
        tf.fused.depthwiseConv2d({ x, filter: w, strides: it.stride, pad: pads, dataFormat: "NHWC", dilations: it.dilation, bias: b });
    } else {
      const w = tf.tensor4d(turned, [it.kernel[1], it.kernel[2], inputs, it.outChannels]);
      compute = () =>
        tf.fused.conv2d({ x, filter: w, strides: it.stride, pad: pads, dataFormat: "NHWC", dilations: it.dilation, bias: b });
    }
    let last;
    return {
      run: () => {
        last?.dispose();
        last = tf.tidy(compute);
      },
      output: () => firstOf(last.dataSync(), it.outChannels),
      end: () => tf.disposeVariables(),
    };
  };
  return { name: `TensorFlow.js ${version_wasm}`, prepare };
};
