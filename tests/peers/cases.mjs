// The twelve layers that are measured, from a small figure to layers of real networks.

const cube = (size) => (Array.isArray(size) ? size : [1, size, size]);

// `padding` cells on all sides of the axes in use; sizes are depth, height, width.
const layer = (name, inChannels, outChannels, input, kernel, padding, more = {}) => ({
  name,
  inChannels,
  outChannels,
  groups: 1,
  input: cube(input),
  kernel: cube(kernel),
  stride: 1,
  dilation: 1,
  padding: cube(kernel).map((k) => (k > 1 ? padding : 0)),
  ...more,
});

export const cases = [
  layer("7×7, 3→2, 3×3 p1", 3, 2, 7, 3, 1),
  layer("64×64, 3→8, 3×3 p1", 3, 8, 64, 3, 1),
  layer("224×224, 3→64, 7×7 s2 p3", 3, 64, 224, 7, 3, { stride: 2 }),
  layer("56×56, 64→64, 3×3 p1", 64, 64, 56, 3, 1),
  layer("512×512, 3→8, 3×3 p1", 3, 8, 512, 3, 1),
  layer("512×512, 1→1, 5×5 p2", 1, 1, 512, 5, 2),
  layer("112×112, 32 depthwise, 3×3 p1", 32, 32, 112, 3, 1, { groups: 32 }),
  layer("56×56, 64→64, 3×3 d2 p2", 64, 64, 56, 3, 2, { dilation: 2 }),
  layer("14×14, 256→256, 3×3 p1", 256, 256, 14, 3, 1),
  layer("56×56, 256→64, 1×1", 256, 64, 56, 1, 0),
  layer("16×32×32, 8→16, 3×3×3 p1", 8, 16, [16, 32, 32], [3, 3, 3], 1),
  layer("1-D 128, 300→100, k3", 300, 100, [1, 1, 128], [1, 1, 3], 0),
];

export const count = (numbers) => numbers.reduce((a, b) => a * b, 1);

// One number for each axis; 1 where the layer does not use it.
export const perAxis = (it, value) => it.kernel.map((k) => (k > 1 || it.kernel.every((k) => k === 1) ? value : 1));

export const outputSize = (it) =>
  it.input.map((size, a) => {
    const extent = it.dilation * (it.kernel[a] - 1) + 1;
    return Math.floor((size + 2 * it.padding[a] - extent) / (it.kernel[a] > 1 ? it.stride : 1)) + 1;
  });

export const products = (it) =>
  count(outputSize(it)) * it.outChannels * (it.inChannels / it.groups) * count(it.kernel);

// The same numbers for all: input [channels, depth, height, width], weight OIHW, bias.
export const numbersOf = (it) => {
  let seed = 7;
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 31 - 1;
  const numbers = (length) => Float32Array.from({ length }, random);
  return {
    input: numbers(it.inChannels * count(it.input)),
    weight: numbers(it.outChannels * (it.inChannels / it.groups) * count(it.kernel)),
    bias: numbers(it.outChannels),
  };
};

// [from, rest] → [rest, from]: channels last.
export const lastOf = (array, channels) => {
  const rest = array.length / channels;
  const to = new Float32Array(array.length);
  for (let c = 0; c < channels; c++) for (let i = 0; i < rest; i++) to[i * channels + c] = array[c * rest + i];
  return to;
};
export const firstOf = (array, channels) => {
  const rest = array.length / channels;
  const to = new Float32Array(array.length);
  for (let c = 0; c < channels; c++) for (let i = 0; i < rest; i++) to[c * rest + i] = array[i * channels + c];
  return to;
};
