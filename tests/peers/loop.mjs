// A plain loop in JavaScript, as one writes it: the input with its padding, then a sum for each cell. With sums of 64 bits,
// as JavaScript has them, it is also what all others are compared with.
import { count, outputSize, perAxis } from "./cases.mjs";

export const name = "plain loop in JavaScript";

export const prepare = (it, { input, weight, bias }) => {
  const out = outputSize(it);
  const output = new Float32Array(it.outChannels * count(out));
  const [stride, dilation] = [perAxis(it, it.stride), perAxis(it, it.dilation)];
  const padded = it.input.map((size, a) => size + 2 * it.padding[a]);
  const inside = new Float32Array(it.inChannels * count(padded));
  const [inputs, outputs] = [it.inChannels / it.groups, it.outChannels / it.groups];
  const run = () => {
    for (let c = 0; c < it.inChannels; c++)
      for (let z = 0; z < it.input[0]; z++)
        for (let y = 0; y < it.input[1]; y++) {
          const from = ((c * it.input[0] + z) * it.input[1] + y) * it.input[2];
          const to = ((c * padded[0] + z + it.padding[0]) * padded[1] + y + it.padding[1]) * padded[2] + it.padding[2];
          inside.set(input.subarray(from, from + it.input[2]), to);
        }
    let at = 0;
    for (let oc = 0; oc < it.outChannels; oc++) {
      const first = Math.floor(oc / outputs) * inputs;
      for (let z = 0; z < out[0]; z++)
        for (let y = 0; y < out[1]; y++)
          for (let x = 0; x < out[2]; x++) {
            let sum = bias[oc];
            let w = oc * inputs * count(it.kernel);
            for (let c = first; c < first + inputs; c++)
              for (let kz = 0; kz < it.kernel[0]; kz++)
                for (let ky = 0; ky < it.kernel[1]; ky++) {
                  const plane = c * padded[0] + z * stride[0] + kz * dilation[0];
                  const from = (plane * padded[1] + y * stride[1] + ky * dilation[1]) * padded[2] + x * stride[2];
                  for (let kx = 0; kx < it.kernel[2]; kx++) sum += inside[from + kx * dilation[2]] * weight[w++];
                }
            output[at++] = sum;
          }
    }
  };
  return { run, output: () => output, end: () => {} };
};
