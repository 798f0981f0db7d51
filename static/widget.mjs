// A live figure as a widget in anywidget's shape: for JupyterLab, marimo and MyST alike.
// docs/embedding.md says how to use it. Fields of the model:
// - `figure`: the figure as the query of a link; it follows what the reader does;
// - `src`: where the page is served, if not beside this file;
// - `options`: keys of embeds as a query, such as `show=params&theme=dark`;
// - `still`: the address of a picture, seen until the figure is loaded, and on paper;
// - `step`, `playing`: follow the figure and lead it;
// - `steps`, `facts`, `sentence`: what the figure says.

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  iframe { display: block; inline-size: 100%; border: 0 }
  img { display: block; max-inline-size: 100% }
  .live img { display: none }
  .still:not(.live) { position: relative }
  .still:not(.live) iframe { position: absolute; inset: 0; opacity: 0 }
  @media print {
    .still iframe { display: none }
    .still img { display: block }
  }`);

// Where the page is, if the widget was fetched from beside it.
const here = /^https?:/.test(import.meta.url) ? new URL(".", import.meta.url).href : "";

function address(model) {
  const src = model.get("src") || here;
  if (!src) return null;
  const url = new URL(src, document.baseURI);
  const query = new URLSearchParams(url.search);
  for (const field of ["figure", "options"]) {
    for (const [key, value] of new URLSearchParams(model.get(field) ?? "")) query.set(key, value);
  }
  if (Number.isInteger(model.get("step"))) query.set("step", model.get("step"));
  query.set("embed", "1");
  query.set("origin", /^http/.test(location.origin) ? location.origin : "*");
  if (!query.has("load")) query.set("load", "visible");
  url.search = query;
  return url.href;
}

// A page without a kernel cannot save and need not: MyST's model throws at it.
function attempt(what) {
  try {
    what();
  } catch (error) {
    console.debug("convoscope:", error);
  }
}

function render({ model, el }) {
  const start = address(model);
  if (!start) {
    el.textContent = "This figure does not know where Convoscope is served: set `src` to its address.";
    return undefined;
  }
  const box = document.createElement("div");
  const root = el.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  root.append(box);

  const frame = document.createElement("iframe");
  frame.title = "Convoscope";
  frame.allow = "fullscreen; clipboard-write";
  frame.style.height = "420px";
  const asked = new URL(start).searchParams;
  const theme = asked.get("theme");
  if (theme === "light" || theme === "dark") frame.style.colorScheme = theme;
  if (model.get("still")) {
    const still = document.createElement("img");
    still.src = model.get("still");
    still.alt = "";
    still.onerror = () => box.classList.remove("still");
    box.classList.add("still");
    box.append(still);
  }
  // The figure has a button of its own to press.
  if (asked.get("load") === "click") box.classList.add("live");
  box.append(frame);

  let isReady = false;
  // What the figure itself has said: it is not told so again.
  const said = new Map();
  const send = (type, more) => frame.contentWindow?.postMessage({ convoscope: 1, type, ...more }, "*");

  const leads = {
    figure: (figure) => send("open", { figure }),
    step: (step) => send("seek", { step }),
    playing: (playing) => send(playing ? "play" : "pause"),
  };
  const ends = Object.entries(leads).map(([field, lead]) => {
    const changed = () => {
      const value = model.get(field);
      if (isReady && value !== said.get(field)) lead(value);
    };
    model.on(`change:${field}`, changed);
    return () => model.off(`change:${field}`, changed);
  });

  const hear = ({ source, data }) => {
    if (!source || source !== frame.contentWindow || data?.convoscope !== 1) return;
    if (data.type === "height" && data.height > 0 && data.height < 1e5) frame.style.height = `${data.height}px`;
    if (data.type !== "ready" && data.type !== "change") return;
    const { figure, facts, step, steps, playing = false, sentence = "" } = data;
    const fields = { figure, facts, step, steps, playing, sentence };
    for (const [field, value] of Object.entries(fields)) said.set(field, value);
    const wish = data.type === "ready" && model.get("playing") === true;
    for (const [field, value] of Object.entries(fields)) model.set(field, value);
    attempt(() => model.save_changes());
    if (data.type === "ready") {
      isReady = true;
      box.classList.add("live");
      if (wish) send("play");
    }
  };
  addEventListener("message", hear);
  frame.src = start;

  return () => {
    removeEventListener("message", hear);
    isReady = false;
    ends.forEach(attempt);
    frame.remove();
  };
}

export default { render };
