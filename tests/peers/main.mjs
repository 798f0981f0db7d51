// Measures all of them in one page: for each layer first all outputs are compared, then all compute in turns.
// `?span=6&turns=31`: milliseconds of a turn, and how many turns. Ends with `benchResult`.
import { cases, numbersOf, products } from "./cases.mjs";
import * as litert from "./litert.mjs";
import * as loop from "./loop.mjs";
import * as multiply from "./multiply.mjs";
import * as onnx from "./onnx.mjs";
import * as ours from "./ours.mjs";
import { devDependencies } from "./package.json";
import * as tfjs from "./tfjs.mjs";

const asked = new URLSearchParams(location.search);
// A browser's clock is coarse, so one measures as many runs at once as take the span.
const SPAN = Number(asked.get("span") ?? 6);
const TURNS = Number(asked.get("turns") ?? 31);
// How far another may be from the plain loop, whose sums have 64 bits: a part of the largest number of the output. The
// transforms of Winograd round more than a sum does; the report says by how much.
const MOST_ERROR = 2e-5;

const missing = [];
const peers = [loop];
const bring = async (name, promise) => {
  try {
    peers.push(await promise);
  } catch (error) {
    missing.push(`${name}: ${error?.message ?? error}`);
  }
};
for (const build of ["scalar", "simd", "relaxed"]) await bring(build, ours.load(build, `fast-${build}.wasm`));
await bring("TensorFlow.js", tfjs.load());
await bring("ONNX Runtime Web", onnx.load());
await bring("LiteRT.js", litert.load(devDependencies["@litertjs/core"]));
await bring("matrixmultiply", multiply.load("0.3.11"));

const time = async (job, runs) => {
  // Whoever waits for the result may ask in between.
  await new Promise((done) => setTimeout(done));
  const start = performance.now();
  for (let i = 0; i < runs; i++) {
    const wait = job.run();
    if (wait) await wait;
  }
  return (performance.now() - start) / runs;
};

// The largest difference, as a part of the largest number.
const errorOf = (found, wanted) => {
  if (found.length !== wanted.length) return Infinity;
  let [error, largest] = [0, 0];
  for (let i = 0; i < wanted.length; i++) {
    error = Math.max(error, Math.abs(found[i] - wanted[i]));
    largest = Math.max(largest, Math.abs(wanted[i]));
  }
  return error / largest;
};

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

const measure = async (it) => {
  const numbers = numbersOf(it);
  const jobs = [];
  let wanted;
  for (const peer of peers) {
    try {
      const job = await peer.prepare(it, numbers);
      await job.run();
      const found = Float32Array.from(await job.output());
      wanted ??= found;
      const error = errorOf(found, wanted);
      if (!(error < MOST_ERROR)) throw new Error(`computes other numbers: ${error} of the largest`);
      jobs.push({ peer, job, error, runs: 1, times: [] });
    } catch (error) {
      missing.push(`${peer.name}, ${it.name}: ${error?.message ?? error}`);
    }
  }
  for (const one of jobs) {
    // This is also long enough for the browser's better compiler to have come.
    for (;;) {
      // The shorter of two, as one may have been interrupted.
      const each = Math.min(await time(one.job, one.runs), await time(one.job, one.runs));
      const spent = each * one.runs;
      if (spent >= SPAN) break;
      one.runs = spent < 1 ? 4 * one.runs : Math.ceil((1.2 * one.runs * SPAN) / spent);
    }
  }
  for (let turn = 0; turn < TURNS; turn++) {
    for (const one of jobs) {
      // The plain loop takes up to a second, so it has fewer turns.
      if (one.peer !== loop || turn % 10 === 0) one.times.push(await time(one.job, one.runs));
    }
  }
  for (const { job } of jobs) await job.end();
  const results = jobs.map(({ peer, times, error }) => ({
    peer: peer.name,
    millis: median(times),
    fastest: times[0],
    error,
  }));
  return { name: it.name, products: products(it), results };
};

const rows = [];
for (const it of cases) {
  rows.push(await measure(it));
  globalThis.benchProgress = `${rows.length} of ${cases.length}`;
}
globalThis.benchResult = { peers: peers.map((it) => it.name), missing, rows, turns: TURNS, span: SPAN };
