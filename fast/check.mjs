// Checks WebAssembly builds of this crate against plain loops in numbers of 64 bits:
//   node fast/check.mjs FILE.wasm...
// Layers of every way of computing, of every padding mode, of sizes that leave odd ends. Fails with an exit code.
import { readFile } from "node:fs/promises";
import { setFlagsFromString } from "node:v8";

// Node 20 has these instructions behind a flag, later ones always.
if (Number.parseInt(process.versions.node, 10) < 22) setFlagsFromString("--experimental-wasm-relaxed-simd");

// The cell that stands at a place of a padded axis, or none: what PyTorch's modes mean. Zeros, reflect, replicate, circular.
const cellAt = (pad, at, size) => {
  if (at >= 0 && at < size) return at;
  if (pad === 0) return undefined;
  if (pad === 1) return at < 0 ? -at : 2 * (size - 1) - at;
  if (pad === 2) return at < 0 ? 0 : size - 1;
  return (at + size) % size;
};

// The definition. Returns the sums, and what they would be if nothing canceled.
const plain = (it, input, weight, bias) => {
  const out = [0, 1, 2].map((a) =>
    Math.floor((it.input[a] + it.before[a] + it.after[a] - it.dilation[a] * (it.kernel[a] - 1) - 1) / it.stride[a]) + 1);
  const sums = [], sizes = [];
  const inputs = it.channels[0] / it.groups, outputs = it.channels[1] / it.groups;
  for (let oc = 0; oc < it.channels[1]; oc++)
    for (let oz = 0; oz < out[0]; oz++)
      for (let oy = 0; oy < out[1]; oy++)
        for (let ox = 0; ox < out[2]; ox++) {
          let sum = bias[oc], size = Math.abs(bias[oc]);
          for (let ic = 0; ic < inputs; ic++)
            for (let kz = 0; kz < it.kernel[0]; kz++)
              for (let ky = 0; ky < it.kernel[1]; ky++)
                for (let kx = 0; kx < it.kernel[2]; kx++) {
                  const [z, y, x] = [[oz, kz], [oy, ky], [ox, kx]].map(([o, k], a) =>
                    cellAt(it.pad, o * it.stride[a] + k * it.dilation[a] - it.before[a], it.input[a]));
                  if (z === undefined || y === undefined || x === undefined) continue;
                  const channel = Math.floor(oc / outputs) * inputs + ic;
                  const cell = input[((channel * it.input[0] + z) * it.input[1] + y) * it.input[2] + x];
                  const at = (((oc * inputs + ic) * it.kernel[0] + kz) * it.kernel[1] + ky) * it.kernel[2] + kx;
                  sum += cell * weight[at];
                  size += Math.abs(cell * weight[at]);
                }
          sums.push(sum);
          sizes.push(size);
        }
  return { sums, sizes };
};

let seed = 1;
const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const below = (n) => Math.floor(random() * n);
const three = (make) => [make(0), make(1), make(2)];

// A layer with what is not said as it is most often.
const layer = (channels, input, kernel, more = {}) => ({
  channels, input, kernel,
  groups: 1, stride: [1, 1, 1], dilation: [1, 1, 1], before: [0, 0, 0], after: [0, 0, 0], pad: 0,
  ...more,
});
const same = (kernel, dilation = 1) => {
  const pad = kernel.map((k) => ((k - 1) * dilation) >> 1);
  return { before: pad, after: pad, dilation: kernel.map((k) => (k > 1 ? dilation : 1)) };
};
const K3 = [1, 3, 3];

const layers = [
  layer([3, 2], [1, 7, 7], K3, same(K3)),
  layer([3, 8], [1, 17, 22], K3, same(K3)),
  layer([3, 64], [1, 23, 23], [1, 7, 7], { ...same([1, 7, 7]), stride: [1, 2, 2] }),
  layer([64, 64], [1, 14, 14], K3, same(K3)),
  layer([64, 64], [1, 13, 15], K3, same(K3, 2)),
  layer([1, 1], [1, 33, 37], [1, 5, 5], same([1, 5, 5])),
  layer([32, 32], [1, 18, 19], K3, { ...same(K3), groups: 32 }),
  layer([32, 32], [1, 18, 19], K3, { ...same(K3), groups: 32, stride: [1, 2, 2] }),
  layer([40, 40], [1, 9, 3], K3, { ...same(K3), groups: 4 }),
  layer([64, 48], [1, 9, 11], [1, 1, 1]),
  layer([64, 48], [1, 9, 11], [1, 1, 1], { stride: [1, 2, 3] }),
  layer([8, 16], [6, 10, 9], [3, 3, 3], same([3, 3, 3])),
  layer([50, 30], [1, 1, 40], [1, 1, 3], {}),
  layer([300, 100], [1, 1, 64], [1, 1, 3], {}),
];
for (let i = 0; i < 150; i++) {
  const groups = 1 + below(3);
  const pad = below(4);
  const input = three((a) => (a === 0 && random() < 0.7 ? 1 : 1 + below(a ? 20 : 5)));
  const padding = () => three((a) => (input[a] > 1 ? below(Math.min(3, pad === 1 ? input[a] : input[a] + 1)) : 0));
  const [before, after] = [padding(), padding()];
  const kernel = [], dilation = [];
  for (const a of [0, 1, 2]) {
    const room = before[a] + input[a] + after[a];
    kernel.push(1 + below(Math.min(4, room)));
    dilation.push(kernel[a] > 1 ? 1 + below(Math.min(3, Math.floor((room - 1) / (kernel[a] - 1)))) : 1);
  }
  const stride = three((a) => 1 + below(input[a] > 1 ? 3 : 1));
  layers.push(layer([groups * (1 + below(9)), groups * (1 + below(20))], input, kernel,
    { groups, pad, before, after, dilation, stride }));
}

let failed = 0, passed = 0;
for (const file of process.argv.slice(2)) {
  const bytes = await readFile(file);
  if (!WebAssembly.validate(bytes)) {
    console.log(`${file}: this machine does not know its instructions`);
    failed += 1;
    continue;
  }
  const fast = (await WebAssembly.instantiate(bytes, {})).instance.exports;
  const kinds = new Map();
  let worst = 0;
  for (const it of layers) {
    const put = (Type, numbers) => {
      const address = fast.alloc(4 * numbers.length);
      new Type(fast.memory.buffer, address, numbers.length).set(numbers);
      return address;
    };
    const count = (numbers) => numbers.reduce((a, b) => a * b, 1);
    const numbers = (length) => Float32Array.from({ length }, () => 2 * random() - 1);
    const input = numbers(it.channels[0] * count(it.input));
    const weight = numbers((it.channels[1] * it.channels[0] * count(it.kernel)) / it.groups);
    const bias = numbers(it.channels[1]);
    const said = [...it.channels, it.groups, it.input, it.kernel, it.stride, it.dilation, it.before, it.after, it.pad];
    const plan = fast.plan(put(Uint32Array, said.flat()), 0);
    const wanted = plain(it, input, weight, bias);
    const addresses = [input, weight, bias].map((it) => put(Float32Array, it));
    const output = fast.alloc(4 * wanted.sums.length);
    const codes = plan && [
      fast.pack(plan, addresses[1], weight.length, addresses[2], bias.length),
      fast.run(plan, addresses[0], input.length, output, wanted.sums.length),
    ];
    const found = new Float32Array(fast.memory.buffer, output, wanted.sums.length);
    const error = Math.max(...wanted.sums.map((sum, i) => Math.abs(found[i] - sum) / (wanted.sizes[i] || 1)));
    worst = Math.max(worst, error);
    if (plan) kinds.set(fast.kind(plan), (kinds.get(fast.kind(plan)) ?? 0) + 1);
    if (plan && codes.every((it) => it === 0) && error < 1e-5) passed += 1;
    else {
      failed += 1;
      console.log(`${file}: ${JSON.stringify(it)}: refused ${fast.refused()}, codes ${codes}, error ${error}`);
    }
    fast.drop_plan(plan);
    [...addresses, output].forEach((it, i) => fast.free(it, 4 * [input, weight, bias, found][i].length));
  }
  if (kinds.size !== 5) {
    failed += 1;
    console.log(`${file}: of five ways of computing ${kinds.size} were tried`);
  }
  const ways = [...kinds].sort((a, b) => a[0] - b[0]).map(([kind, n]) => `${n} of kind ${kind}`).join(", ");
  console.log(`${file}: ${layers.length} layers (${ways}), largest error ${worst.toExponential(1)} of the sizes`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
