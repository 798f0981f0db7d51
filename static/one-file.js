// Only in `convoscope.html` and `convoscope-class.html`, in the place of what fetches: the module and the worker stand in the document itself.
const inflate = async (base64) => {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  // Not the stream of a Blob: WebKit reads none in the worker of a page on a disk.
  const stream = new Response(bytes).body.pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
};
const wasmResponse = needed.then(() => inflate(document.getElementById("module-code").textContent));
{
  // The worker has no document, so all that it needs is in its script.
  let address;
  const make = () => {
    const code = [`const inflate = ${inflate};`, document.getElementById("worker-code").textContent];
    return URL.createObjectURL(new Blob(code, { type: "text/javascript" }));
  };
  Object.defineProperty(window, "workerAddress", { get: () => (address ??= make()) });
}
// Links to the documents beside lead to those that are whole too: a document on a disk may not fetch its module.
addEventListener(
  "click",
  (event) => {
    const link = event.target.closest?.("a[href]");
    const [address, query = ""] = link?.getAttribute("href").split(/(?=[?#])/, 2) ?? [];
    const whole = { "./": "convoscope.html", "class.html": "convoscope-class.html", "./class.html": "convoscope-class.html" };
    if (location.protocol === "file:" && whole[address]) link.setAttribute("href", whole[address] + query);
  },
  true,
);
