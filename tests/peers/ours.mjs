// The three builds of `fast/`.
import { count, outputSize, perAxis } from "./cases.mjs";

export const load = async (name, address) => {
  const bytes = await (await fetch(address)).arrayBuffer();
  if (!WebAssembly.validate(bytes)) throw new Error("this browser does not know its instructions");
  const fast = (await WebAssembly.instantiate(bytes, {})).instance.exports;
  const prepare = (it, { input, weight, bias }) => {
    const put = (Type, numbers) => {
      const address = fast.alloc(4 * numbers.length);
      new Type(fast.memory.buffer, address, numbers.length).set(numbers);
      return address;
    };
    const axes = [it.input, it.kernel, perAxis(it, it.stride), perAxis(it, it.dilation), it.padding, it.padding];
    const plan = fast.plan(put(Uint32Array, [it.inChannels, it.outChannels, it.groups, ...axes.flat(), 0]), 0);
    if (!plan) throw new Error(`refused: ${fast.refused()}`);
    const length = it.outChannels * count(outputSize(it));
    const [from, to] = [put(Float32Array, input), fast.alloc(4 * length)];
    const [weights, biases] = [weight, bias].map((it) => put(Float32Array, it));
    fast.pack(plan, weights, weight.length, biases, bias.length);
    return {
      kind: fast.kind(plan),
      run: () => {
        const code = fast.run(plan, from, input.length, to, length);
        if (code) throw new Error(`does not fit: ${code}`);
      },
      output: () => new Float32Array(fast.memory.buffer, to, length).slice(),
      end: () => {
        fast.drop_plan(plan);
        fast.free(from, 4 * input.length);
        fast.free(to, 4 * length);
        fast.free(weights, 4 * weight.length);
        fast.free(biases, 4 * bias.length);
      },
    };
  };
  return { name, prepare };
};
