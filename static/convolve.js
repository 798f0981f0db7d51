// The worker of picture.html. It keeps the picture, runs a layer over it with the fast core (`fast/README.md`), and gives
// the maps back as bitmaps. `src/studio/messages.rs` writes what comes here and reads what goes out.
//
//   start   { cores }                    addresses of the core's builds: relaxed, simd, scalar
//   picture { id, file | frame | pixels | planes, … }   ─▶ { picture: id, width, height } or { refused: id, why }
//   layer   { id, … }                    ─▶ { input } once it changed, { map } for each map that changed, { done: id }
//   cells   { id, indices, place }       ─▶ { cells: id, values, outputs }
//
// The newest request wins: a layer that is waited for by nobody any more is dropped between two bands of rows. What
// fails is told as { failed }, and the page starts another worker.
{
  /** Products of a band of rows: some milliseconds, after which newer requests are heard. */
  const BAND_PRODUCTS = 1 << 23;
  /** A first map that takes no longer is finished, else a weight that moves fast would never be seen. */
  const PATIENCE_MILLIS = 100;
  /** How slowly the colors of a moving picture follow a smaller range, so that they do not flicker. */
  const LIVE_DECAY = 0.9;

  /** Modules with one instruction of each kind: a vector that is filled, a product that is added at once. */
  const PROBES = {
    relaxed: [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 19, 1, 17, 0, 65, 0, 253, 15, 65, 0, 253, 15, 65, 0, 253, 15, 253, 133, 2, 11],
    simd: [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 0, 253, 15, 11],
  };

  let starting = null; // the core's module, compiled
  let core = null; // an instance of it, with the planes of one picture
  let picture = null; // { id, width, height, bytes } or { …, planes, channels }
  let newestPicture = 0;
  let layer = null; // the last layer that was asked for
  let wanted = null;
  let isRunning = false;
  let painted = []; // what each map was painted from
  let paintedInput = "";
  let ranges = [];

  self.onmessage = ({ data }) => {
    const task = { start, picture: take, layer: want, cells }[data.do];
    Promise.resolve()
      .then(() => task(data))
      .catch(fail);
  };

  const fail = (error) => self.postMessage({ failed: String(error?.message ?? error) });

  const start = ({ cores }) => {
    const name = ["relaxed", "simd"].find((it) => cores[it] && WebAssembly.validate(new Uint8Array(PROBES[it]))) ?? "scalar";
    starting = fetch(cores[name])
      .then((response) => {
        if (!response.ok) throw new Error(`${cores[name]}: ${response.status}`);
        return response.arrayBuffer();
      })
      .then((bytes) => WebAssembly.compile(bytes));
    return starting.then(() => self.postMessage({ ready: name }));
  };

  // ---- The picture.

  const take = async (request) => {
    newestPicture = request.id;
    let next;
    try {
      next = await decode(request);
    } catch (error) {
      self.postMessage({ refused: request.id, why: String(error?.name ?? error) });
      return;
    }
    // A newer one has come while this one was read.
    if (request.id !== newestPicture) return;
    const isSameSize = picture?.width === next.width && picture?.height === next.height;
    picture = next;
    if (!isSameSize) drop();
    const { id, width, height } = next;
    self.postMessage({ picture: id, width, height });
    // The next picture of a film wants the same layer. For a picture that it does not fit, a layer is asked for anew.
    if (layer && fits(layer)) want(layer);
  };

  const decode = async ({ id, file, frame, pixels, planes, width, height, channels, longest, first, mirror }) => {
    if (planes) return { id, width, height, channels, planes };
    if (pixels) return { id, width, height, bytes: pixels };
    const bitmap = frame ?? (await fitting(file, longest, first));
    try {
      const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
      const size = [bitmap.width, bitmap.height].map((it) => Math.max(1, Math.round(it * scale)));
      return { id, width: size[0], height: size[1], bytes: pixelsOf(bitmap, size, mirror) };
    } finally {
      bitmap.close();
    }
  };

  /** A file as a bitmap that is not much larger than it must be: `first` is the width to begin with, if it is known. */
  const fitting = async (file, longest, first) => {
    if (!first) return createImageBitmap(file);
    const options = { resizeWidth: first, resizeQuality: "high" };
    try {
      return await createImageBitmap(file, options);
    } catch (error) {
      if (error instanceof TypeError) return createImageBitmap(file);
      throw error;
    }
  };

  let canvas = null;
  const pixelsOf = (bitmap, [width, height], mirror) => {
    if (canvas?.width !== width || canvas?.height !== height) canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    // What is transparent is seen on white.
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = "#fff";
    context.fillRect(0, 0, width, height);
    if (mirror) context.setTransform(-1, 0, 0, 1, width, 0);
    context.imageSmoothingQuality = "high";
    context.drawImage(bitmap, 0, 0, width, height);
    return context.getImageData(0, 0, width, height).data;
  };

  /** Memory of WebAssembly never shrinks, so another size gets another instance. */
  const drop = () => {
    core = null;
    painted = [];
    ranges = [];
    paintedInput = "";
  };

  // ---- The core.

  /** Room in an instance of the core by name; asked for again, it grows. */
  const instance = async () => {
    const made = await starting;
    if (core) return core;
    const { exports } = new WebAssembly.Instance(made, {});
    const rooms = {};
    const room = (name, bytes) => {
      const it = rooms[name];
      if (it && it.bytes >= bytes) return it.at;
      if (it) exports.free(it.at, it.bytes);
      const at = exports.alloc(bytes);
      if (!at) throw new Error("no memory");
      rooms[name] = { at, bytes };
      return at;
    };
    const put = (name, array) => {
      const at = room(name, array.byteLength);
      new array.constructor(exports.memory.buffer, at, array.length).set(array);
      return at;
    };
    core = { exports, room, put, floats: (at, count) => new Float32Array(exports.memory.buffer, at, count), planes: null };
    return core;
  };

  /** The planes of the picture as the layer wants them: `channels` maps of numbers from 0 to `scale`. */
  const planesFor = (core, { channels, scale }) => {
    const { width, height, id } = picture;
    const count = width * height;
    const key = `${id} ${channels} ${scale}`;
    const at = core.room("input", 4 * count * channels);
    if (core.planes !== key) {
      const planes = core.floats(at, count * channels);
      if (picture.planes) planes.set(picture.planes);
      else fill(planes, picture.bytes, count, channels, 255 / scale);
      core.planes = key;
    }
    return at;
  };

  /** Bytes of pixels as maps. Grey is what Pillow's `convert("L")` gives, a whole number from 0 to 255. */
  const fill = (planes, bytes, count, channels, divisor) => {
    if (channels === 1) {
      for (let at = 0, from = 0; at < count; at += 1, from += 4) {
        planes[at] = grey(bytes, from) / divisor;
      }
      return;
    }
    for (let at = 0, from = 0; at < count; at += 1, from += 4) {
      planes[at] = bytes[from] / divisor;
      planes[at + count] = bytes[from + 1] / divisor;
      planes[at + 2 * count] = bytes[from + 2] / divisor;
    }
  };

  const grey = (bytes, at) => (bytes[at] * 19595 + bytes[at + 1] * 38470 + bytes[at + 2] * 7471 + 0x8000) >> 16;

  // ---- The layer.

  const fits = ({ width, height, channels }) =>
    picture?.width === width && picture.height === height && (picture.channels ?? channels) === channels;

  const want = (request) => {
    layer = request;
    wanted = request;
    if (!isRunning) return run();
  };

  const run = async () => {
    isRunning = true;
    try {
      while (wanted) {
        const request = wanted;
        wanted = null;
        await serve(request);
      }
    } finally {
      isRunning = false;
    }
  };

  /** Lets the messages in that have come meanwhile. */
  const channel = new MessageChannel();
  const breath = () =>
    new Promise((resolve) => {
      channel.port1.onmessage = resolve;
      channel.port2.postMessage(0);
    });

  const serve = async (request) => {
    const core = await instance();
    if (fits(request)) await paint(request, core);
    self.postMessage({ done: request.id });
  };

  const paint = async (request, core) => {
    const of = picture;
    const input = planesFor(core, request);
    await paintInput(request, input, core);
    if (picture !== of) return;
    let isFirst = true;
    for (const index of request.maps) {
      const key = mapKey(request, index, of);
      if (painted[index] === key) continue;
      const begun = performance.now();
      const isStale = () =>
        (wanted !== null || picture !== of) && !(isFirst && picture === of && performance.now() - begun < PATIENCE_MILLIS);
      const map = await computed(request, index, input, core, isStale);
      if (!map) return;
      const bitmap = await shaded(map, index, request, core);
      painted[index] = key;
      isFirst = false;
      self.postMessage(
        { map: index, low: map.low, high: map.high, bitmap, millis: performance.now() - begun },
        [bitmap],
      );
      await breath();
      if (wanted !== null || picture !== of) return;
    }
  };

  /** All that a map depends on: it is not painted again when nothing of this changes. */
  const mapKey = (request, index, of) => {
    const { id, channels, scale, said, constant, activation, weight, bias, look } = request;
    const size = weight.length / said[1];
    const own = weight.subarray(index * size, (index + 1) * size);
    return [of.id, channels, scale, said.join(), constant, activation, look, own.join(), bias[index] ?? ""].join("|");
  };

  /** A layer of one map of the layer, and where its input begins. */
  const planned = (request, index, core) => {
    const { said, constant, weight, bias } = request;
    const [channels, maps, groups] = said;
    const seen = channels / groups;
    const group = Math.floor(index / (maps / groups));
    const one = said.slice();
    one.set([seen, 1, 1]);
    const { exports, put } = core;
    const plan = exports.plan(put("said", one), constant);
    if (!plan) throw new Error(`the core refuses the layer: ${exports.refused()}`);
    const size = weight.length / maps;
    const at = put("weight", weight.slice(index * size, (index + 1) * size));
    const own = bias.slice(index, index + 1);
    expect(exports.pack(plan, at, size, put("bias", own), own.length));
    const [width, height] = [exports.output(plan, 2), exports.output(plan, 1)];
    const plane = picture.width * picture.height;
    return { plan, width, height, offset: 4 * group * seen * plane, inputs: seen * plane, products: size };
  };

  const expect = (code) => {
    if (code) throw new Error(`numbers do not fit the layer: ${code}`);
  };

  /** A map, band by band of its rows; null where it is waited for no more. */
  const computed = async (request, index, input, core, isStale) => {
    const { exports } = core;
    const it = planned(request, index, core);
    const { plan, width, height, offset, inputs, products } = it;
    try {
      const cells = width * height;
      const output = core.room("output", 4 * cells);
      const band = Math.max(1, Math.floor(BAND_PRODUCTS / (width * products)));
      for (let first = 0; first < height; first += band) {
        if (first > 0) {
          await breath();
          if (isStale()) return null;
        }
        const end = Math.min(first + band, height);
        expect(exports.run_rows(plan, input + offset, inputs, output, cells, first, end));
        if (request.activation) activate(core.floats(output + 4 * first * width, (end - first) * width), request);
      }
      return { output, width, height };
    } finally {
      exports.drop_plan(plan);
    }
  };

  /** The function after the layer, computed in 64 bits and rounded once. */
  const activate = (values, { activation, slope }) => {
    const small = Math.fround(slope);
    const functions = {
      relu: (x) => (x > 0 ? x : 0),
      leaky_relu: (x) => (x > 0 ? x : x * small),
      sigmoid: (x) => 1 / (1 + Math.exp(-x)),
      tanh: Math.tanh,
    };
    const apply = functions[activation];
    for (let at = 0; at < values.length; at += 1) values[at] = apply(values[at]);
  };

  /** The colors of a map. Where numbers may be negative, 0 is in the middle of them. */
  const shaded = (map, index, request, core) => {
    const { exports } = core;
    const cells = map.width * map.height;
    const ends = core.room("ends", 8);
    exports.range(map.output, cells, ends);
    [map.low, map.high] = core.floats(ends, 2);
    let [low, high] = [map.low, map.high];
    if (request.isSigned[index]) {
      high = Math.max(-low, high);
      if (request.isLive) high = Math.max(high, LIVE_DECAY * (ranges[index] ?? 0));
      ranges[index] = high;
      low = -high;
    } else {
      // What is not negative begins at black.
      low = 0;
      high = Math.max(high, request.isLive ? LIVE_DECAY * (ranges[index] ?? 0) : 0) || 1;
      ranges[index] = high;
    }
    [map.low, map.high] = [low, high];
    const table = core.put("table", request.isSigned[index] ? request.signed : request.plain);
    const pixels = core.room("pixels", 4 * cells);
    exports.shade(map.output, cells, low, high, table, pixels);
    return bitmapOf(new Uint8ClampedArray(exports.memory.buffer, pixels, 4 * cells).slice(), map);
  };

  const bitmapOf = (bytes, { width, height }) => createImageBitmap(new ImageData(bytes, width, height));

  /** The input as it is seen: in color, or grey. */
  const paintInput = async (request, input, core) => {
    const { width, height, id } = picture;
    const key = [id, request.channels, request.scale, picture.planes ? request.look : ""].join();
    if (paintedInput === key) return;
    let bytes;
    if (picture.planes) {
      // Numbers of any size: dark is the least, light the largest; of three maps in color.
      bytes = new Uint8ClampedArray(4 * width * height);
      const count = width * height;
      const all = core.floats(input, count * request.channels);
      const ends = core.room("ends", 8);
      core.exports.range(input, all.length, ends);
      const [low, high] = core.floats(ends, 2);
      const scale = high > low ? 255 / (high - low) : 0;
      const plane = (channel) => (request.channels === 3 ? channel * count : 0);
      for (let at = 0; at < count; at += 1) {
        for (let channel = 0; channel < 3; channel += 1) {
          bytes[4 * at + channel] = (all[plane(channel) + at] - low) * scale;
        }
        bytes[4 * at + 3] = 255;
      }
    } else {
      bytes = picture.bytes.slice();
      if (request.channels === 1) {
        for (let at = 0; at < bytes.length; at += 4) {
          bytes[at] = bytes[at + 1] = bytes[at + 2] = grey(bytes, at);
        }
      }
    }
    const bitmap = await bitmapOf(bytes, picture);
    paintedInput = key;
    self.postMessage({ input: id, bitmap }, [bitmap]);
  };

  // ---- Numbers for the lens.

  /** Numbers of the input at some places of `[channels, height, width]`, and what the core gives at a place of each map. */
  const cells = async ({ id, indices, place }) => {
    const core = await instance();
    const request = layer;
    if (!request || !fits(request)) {
      // Nobody waits for numbers of another picture, but for an answer.
      self.postMessage({ cells: id, indices: new Uint32Array(), values: new Float32Array(), outputs: new Float32Array(), place });
      return;
    }
    const input = planesFor(core, request);
    const planes = core.floats(input, picture.width * picture.height * request.channels);
    const values = Float32Array.from(indices, (index) => planes[index] ?? NaN);
    const outputs = new Float32Array(place ? request.said[1] : 0);
    for (let index = 0; index < outputs.length; index += 1) outputs[index] = valueAt(request, index, place, input, core);
    self.postMessage({ cells: id, indices, values, outputs, place });
  };

  const valueAt = (request, index, [y, x], input, core) => {
    const { exports } = core;
    const { plan, width, height, offset, inputs } = planned(request, index, core);
    try {
      if (y >= height || x >= width) return NaN;
      // A map may be half computed: its row comes back after this.
      const output = core.room("output", 4 * width * height);
      const kept = core.floats(output + 4 * y * width, width).slice();
      expect(exports.run_rows(plan, input + offset, inputs, output, width * height, y, y + 1));
      const row = core.floats(output + 4 * y * width, width);
      if (request.activation) activate(row.subarray(x, x + 1), request);
      const value = row[x];
      row.set(kept);
      return value;
    } finally {
      exports.drop_plan(plan);
    }
  };
}
