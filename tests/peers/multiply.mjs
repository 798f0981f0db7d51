// Windows as columns, then a product of matrices by Rust's crate `matrixmultiply`: as most crates compute a convolution.
import { count, outputSize, perAxis } from "./cases.mjs";

export const load = async (version) => {
  const { instance } = await WebAssembly.instantiate(await (await fetch("multiply.wasm")).arrayBuffer(), {});
  const { alloc, memory, run } = instance.exports;
  const prepare = (it, { input, weight, bias }) => {
    const put = (Type, numbers) => {
      const address = alloc(4 * numbers.length);
      new Type(memory.buffer, address, numbers.length).set(numbers);
      return address;
    };
    const out = outputSize(it);
    const axes = [it.input, it.kernel, perAxis(it, it.stride), perAxis(it, it.dilation), it.padding, out];
    const said = put(Uint32Array, [it.inChannels, it.outChannels, it.groups, ...axes.flat()]);
    const numbers = [input, weight, bias].map((it) => put(Float32Array, it));
    const columns = alloc(4 * (it.inChannels / it.groups) * count(it.kernel) * count(out));
    const length = it.outChannels * count(out);
    const output = alloc(4 * length);
    return {
      run: () => run(said, ...numbers, columns, output),
      output: () => new Float32Array(memory.buffer, output, length).slice(),
      end: () => {},
    };
  };
  return { name: `matrixmultiply ${version}`, prepare };
};
