// Films of pixels, for the worker: WebCodecs encodes, Mediabunny writes the file.
import {
  BufferTarget, CanvasSource, Mp4OutputFormat, Output, QUALITY_HIGH, WebMOutputFormat, canEncodeVideo,
} from "mediabunny";

// What programs of slides play first.
const FORMATS = [
  ["avc", "video/mp4", () => new Mp4OutputFormat({ fastStart: "in-memory" })],
  ["vp9", "video/webm", () => new WebMOutputFormat()],
  ["vp8", "video/webm", () => new WebMOutputFormat()],
];

// A film of what is painted on `canvas` whenever `add` is called; undefined where the browser encodes none.
self.startFilm = async (canvas, framesPerSecond) => {
  if (!self.VideoEncoder) return undefined;
  const { width, height } = canvas;
  for (const [codec, type, format] of FORMATS) {
    if (!(await canEncodeVideo(codec, { width, height, quality: QUALITY_HIGH }))) continue;
    const output = new Output({ format: format(), target: new BufferTarget() });
    const source = new CanvasSource(canvas, {
      codec,
      quality: QUALITY_HIGH,
      keyFrameInterval: 2,
      // The library then reads from the pictures how they are to be decoded: what Firefox says of them is broken.
      onEncoderConfig: (config) => {
        if (codec === "avc") config.avc = { format: "annexb" };
      },
    });
    output.addVideoTrack(source, { frameRate: framesPerSecond });
    await output.start();
    return {
      add: (frame) => source.add(frame / framesPerSecond, 1 / framesPerSecond),
      finish: async () => {
        await output.finalize();
        return new Blob([output.target.buffer], { type });
      },
    };
  }
  return undefined;
};
