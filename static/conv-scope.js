// <conv-scope>: a live figure, see docs/embedding.md. Its children are the still.

const HERE = new URL(".", import.meta.url);
// Not of the figure.
const OURS = /^(src|figure|height|class|id|style|slot|title|hidden|tabindex|role|data-.+|aria-.+|on.+)$/;
const CODES = ["PageUp", "PageDown", "End", "Home", "ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"];

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host(:not([hidden])) { display: block; position: relative }
  iframe, button { position: absolute; inset: 0; width: 100%; border: 0; background: none }
  iframe { opacity: 0 }
  button { cursor: pointer }
  button::before { content: "▶"; display: inline-block; width: 56px; font: 24px/56px sans-serif; border-radius: 50%; color: #fff; background: #073642 }
  .waits button::before { content: "…" }
  .live iframe { display: block; position: static; opacity: 1 }
  .live :is(slot, button), :not(.still) > button { display: none }
  @media print {
    .still :is(iframe, button) { display: none }
    .still slot { display: contents }
  }`);

// `kernel-size="(3, 5)"` is `kernel=3x5`.
const pair = ({ name, value }) => {
  const key = name.replaceAll("-", "_");
  const tuple = /^\((.*?),?\)$/.exec(value.replace(/\s/g, ""));
  const word = { "": 1, true: 1, false: 0 }[value.toLowerCase()];
  return [key.replace("_size", ""), tuple ? tuple[1].replaceAll(",", "x") : (word ?? value)];
};

class ConvScope extends HTMLElement {
  facts = {};
  sentence = "";
  steps = 0;
  paused = true;
  ended = false;
  #step = 0;
  #figure;
  #frame;
  #isReady;
  #seeks;
  #unsent = [];
  #box = document.createElement("div");
  #button = document.createElement("button");
  #seen = new IntersectionObserver((all) => all.some((it) => it.isIntersecting) && this.load());
  #watch = new MutationObserver((all) => all.forEach((it) => this.#changed(it.attributeName)));

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    this.#button.onclick = () => {
      this.play();
      this.#frame.focus();
    };
    this.#box.append(document.createElement("slot"), this.#button);
    root.append(this.#box);
  }

  connectedCallback() {
    addEventListener("message", this);
    this.#watch.observe(this, { attributes: true });
    this.#button.ariaLabel = this.closest("[lang|=ko]") ? "그림 움직이기" : "Start the figure";
      queueMicrotask(() => {
      const load = this.getAttribute("load");
      const hasStill = this.childElementCount > 0;
      this.#box.className = hasStill ? "still" : "";
      if (load === "visible") this.#seen.observe(this);
      else if (load === "now" || !hasStill) this.load();
    });
  }

  disconnectedCallback() {
    removeEventListener("message", this);
    this.#watch.disconnect();
    this.#seen.disconnect();
    this.#frame?.remove();
    this.#frame = this.#isReady = undefined;
    this.#box.className = "";
  }

  // The address of the figure.
  #url() {
    const url = new URL(this.getAttribute("src") ?? HERE, document.baseURI);
    const query = url.searchParams;
    new URLSearchParams(this.getAttribute("figure") ?? "").forEach((value, key) => query.set(key, value));
    for (const attribute of this.attributes) {
      if (OURS.test(attribute.name)) continue;
      const [key, value] = pair(attribute);
      // The name of a class too: `ConvTranspose2d`.
      const [, op, dims] = (key === "op" && /^(.+)([123])d$/.exec(value.toLowerCase())) || [];
      query.set(key, op?.replace(/_?(transpose|pool)/, "_$1") ?? value);
      if (dims) query.set("dims", dims);
    }
    return url;
  }

  #changed(name) {
    if (!this.#frame) return;
    this.#dress();
    if (name === "theme" || name === "lang") this.#send(name, { [name]: this.getAttribute(name) ?? "auto" });
    else if (name === "figure" || !OURS.test(name)) this.open(this.#url().search.slice(1));
  }

  #dress() {
    const { style } = this.#frame;
    this.#frame.title = this.title || this.querySelector("img")?.alt || "Convoscope";
    // Another than its own would give it an opaque ground.
    style.colorScheme = (this.getAttribute("theme") ?? "").replace("auto", "");
    if (this.hasAttribute("height")) style.height = `${this.getAttribute("height")}px`;
  }

  #send(type, more) {
    if (this.#isReady) this.#frame.contentWindow.postMessage({ convoscope: 1, type, ...more }, "*");
    else this.#unsent.push([type, more]);
    if (!this.#frame) this.load();
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #show() {
    this.#box.className = this.#box.className.replace("waits", "live");
  }

  load() {
    this.#seen.disconnect();
    this.#isReady = false;
    const frame = (this.#frame ??= this.#box.appendChild(document.createElement("iframe")));
    frame.allow = "fullscreen; clipboard-write";
    frame.onload = () => setTimeout(() => this.#show(), 10000);
    const hasStill = this.childElementCount > 0;
    this.#box.className = hasStill ? "still waits" : "live";
    this.#dress();
    const url = this.#url();
    const query = url.searchParams;
    query.set("embed", 1);
    if (hasStill) query.set("load", "now");
    query.set("origin", /^http/.test(location.origin) ? location.origin : "*");
    frame.src = url;
  }

  play() {
    this.#send("play");
    return new Promise((done) => (this.paused ? this.addEventListener("play", () => done(), { once: true }) : done()));
  }
  pause() { this.#send("pause"); }
  open(figure) { this.#send("open", { figure }); }
  get figure() { return this.#figure ?? this.#url().search.slice(1); }
  get step() { return this.#step; }
  set step(step) {
    this.#seeks = true;
    this.#send("seek", { step });
  }

  handleEvent({ source, data }) {
    if (!this.#frame || source !== this.#frame.contentWindow || data?.convoscope !== 1) return;
    const { type, height, key, facts, figure, step, steps, playing = false, sentence = "" } = data;
    if (type === "height") {
      if (height < 1e5 && !this.hasAttribute("height")) this.#frame.style.height = `${height}px`;
    } else if (type === "key") {
      // The page has it, and the next. The figure itself turns reveal.js's slides.
      this.#frame.blur();
      // Space is not in the list.
      const keyCode = key === "Escape" ? 27 : 33 + CODES.indexOf(key);
      const press = new KeyboardEvent("keydown", { key, code: key, keyCode, bubbles: true, cancelable: true });
      if (keyCode < 32 || !this.closest(".reveal")) this.dispatchEvent(press);
    } else if (type === "ready" || type === "change") {
      const [wasAt, wasPaused, sought] = [this.#step, this.paused, this.#seeks];
      Object.assign(this, { facts, sentence, steps, paused: !playing, ended: this.ended && step === steps - 1 });
      [this.#figure, this.#step] = [figure, step];
      if (type === "ready") {
        this.#isReady = true;
        this.#show();
        for (const it of this.#unsent.splice(0)) this.#send(...it);
        this.#tell("loadeddata", data);
      } else this.#seeks = false;
      if (wasPaused === playing) this.#tell(playing ? "play" : "pause");
      if (wasAt !== step) this.#tell("timeupdate");
      if (sought && !this.#seeks) this.#tell("seeked");
      this.#tell("change", data);
    } else {
      this.ended ||= type === "ended";
      this.#tell(type, data);
    }
  }
}

customElements.get("conv-scope") ?? customElements.define("conv-scope", ConvScope);
