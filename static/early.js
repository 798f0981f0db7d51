// The page until the WebAssembly answers. The document holds the whole page; this script
// - puts it in the reader's language,
// - says when the WebAssembly is needed: at once, but in a frame as its host wants,
// - keeps what is pressed, typed and chosen in it,
// - lets the page that the WebAssembly has made take its place, and does there what was done here.
{
  const html = document.documentElement;

  // Each part in another language follows its English part.
  for (const part of document.querySelectorAll("template[data-lang]")) {
    if (part.dataset.lang === html.lang) part.previousElementSibling.replaceWith(part.content);
    part.remove();
  }
  delete html.dataset.early;

  const app = document.getElementById("app");
  const waits = "waits" in html.dataset;

  // What the link says of the figure.
  const keys = html.dataset.keys.split(" ");
  const figure = [...new URLSearchParams(location.search)].filter(([key]) => keys.includes(key));
  app.querySelector(".out a").href = `?${new URLSearchParams(figure)}`;

  // Fulfilled when the WebAssembly is to be fetched.
  let start;
  window.needed = new Promise((resolve) => {
    start = () => {
      delete html.dataset.load;
      document.querySelector(".poster")?.remove();
      resolve();
    };
  });
  const { load } = html.dataset;
  if (!load || load === "now") start();
  else if (load === "visible") {
    new IntersectionObserver((entries, observer) => {
      if (!entries.at(-1).isIntersecting) return;
      observer.disconnect();
      start();
    }).observe(html);
  } else {
    // The still figure, or the link's own words for one that the document does not have, and a button to press.
    const play = app.querySelector("[data-test=play]");
    const poster = play.cloneNode(true);
    poster.className = poster.dataset.test = "poster";
    const text = figure.map((pair) => pair.join("=")).join(" ").slice(0, 200);
    poster.ariaLabel = `${play.ariaLabel} ${text}`.trim();
    poster.append(Object.assign(document.createElement("span"), { textContent: text }));
    poster.onclick = () => play.click();
    document.getElementById("figure").append(poster);
  }

  // In a frame: the height that the content needs, told to the page around, also as learning platforms understand it.
  let watch = () => {};
  if ("embed" in html.dataset && parent !== window) {
    let told;
    const tell = () => {
      const [whole, stage] = ["app", "figure"].map((id) => document.getElementById(id));
      const height = Math.ceil(whole.scrollHeight - stage.offsetHeight + parseFloat(getComputedStyle(stage).flexBasis));
      if (height === told) return;
      told = height;
      const resize = { subject: "lti.frameResize", height };
      for (const it of [{ convoscope: 1, type: "height", height }, resize, JSON.stringify(resize)]) parent.postMessage(it, "*");
    };
    const observer = new ResizeObserver(tell);
    watch = () => {
      for (const it of document.querySelectorAll("#app, #app > *, #app main > *")) observer.observe(it);
    };
    watch();
    new MutationObserver(tell).observe(html, { attributeFilter: ["data-view", "data-load", "lang"] });
  }

  // How far a slider is filled: `style` attributes are not allowed.
  const fill = ({ style, value, min, max }) => style.setProperty("--share", (value - min) / (max - min || 1));
  app.querySelectorAll(".range").forEach(fill);

  // No value of the first figure where another is asked for.
  if (waits) {
    for (const field of app.querySelectorAll("input:not([type=range]), select:not(#speed)")) {
      if (field.type === "radio" || field.type === "checkbox") field.checked = false;
      else if (field.type === "text") field.value = "";
      else field.selectedIndex = -1;
    }
  }

  // An element as something by which it is found in the other page: a selector and its place among what that selects.
  const address = (element) => {
    const name = ["id", "data-test", "aria-controls"].find((it) => element.hasAttribute(it));
    const selector = name ? `[${name}="${CSS.escape(element.getAttribute(name))}"]` : element.localName;
    return [selector, [...app.querySelectorAll(selector)].indexOf(element), !name];
  };
  const find = (page, [selector, at]) => page.querySelectorAll(selector)[at];

  // What was done, in order: functions that do it in the page that answers.
  let done = [];
  const over = new AbortController();
  const on = (type, listener) => addEventListener(type, listener, { capture: true, signal: over.signal });

  on("click", (event) => {
    if (app.contains(event.target)) start();
    const button = event.target.closest?.("#app button");
    if (!button) return;
    const at = address(button);
    // Without a name of its own it may be another button in another figure.
    if (!(waits && at[2])) done.push((page) => find(page, at)?.click());
  });

  on("keydown", (event) => {
    if (event.repeat || event.isComposing) return;
    const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
    const control = event.target.closest?.("a, button, input, select, textarea");
    const focusable = control ?? event.target.closest?.("[tabindex]");
    // These move the figure, not the page.
    const isOurs = !ctrlKey && !metaKey && !altKey && /^( |Arrow\w+|Page\w+|Home|End)$/.test(key);
    if (isOurs && !control) event.preventDefault();
    if (isOurs) start();
    const at = focusable && app.contains(focusable) && address(focusable);
    const again = { key, code, ctrlKey, metaKey, shiftKey, altKey, bubbles: true, cancelable: true };
    done.push((page) => ((at && find(page, at)) || document.body).dispatchEvent(new KeyboardEvent("keydown", again)));
  });

  // Of what is typed or chosen in a field only the last counts.
  const fields = new Map();
  const keep = ({ target }) => {
    if (!app.contains(target)) return;
    if (target.type === "range") fill(target);
    const at = address(target);
    const previous = fields.get(target);
    const again = (page) => {
      const field = find(page, at);
      if (!field) return;
      [field.value, field.checked] = [target.value, target.checked];
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
      if (field !== document.activeElement) field.dispatchEvent(new FocusEvent("blur"));
    };
    fields.set(target, again);
    done = [...done.filter((it) => it !== previous), again];
  };
  on("input", keep);
  on("change", keep);

  // What the page around asks for is answered later.
  on("message", (event) => {
    if (event.source !== parent || !(event.data?.convoscope || /^slide:/.test(event.data))) return;
    start();
    // Without its source, which Firefox takes for no window where it is of another origin.
    const { data, origin } = event;
    done.push(() => dispatchEvent(new MessageEvent("message", { data, origin })));
  });

  // A press that has begun here ends here.
  let isPressed = false;
  on("pointerdown", () => (isPressed = true));
  for (const type of ["pointerup", "pointercancel"]) on(type, () => (isPressed = false));

  // Whatever fails until then leaves a page that never answers.
  const fail = () => (document.getElementById("not-loaded").hidden = false);
  for (const type of ["error", "unhandledrejection"]) on(type, fail);

  // Called where the module cannot be fetched, read or started.
  window.notLoaded = (error) => {
    fail();
    throw error;
  };

  // Called by the module once it has made its page, which is not in the document yet.
  window.takeOver = (page) => {
    if (isPressed) {
      setTimeout(() => window.takeOver(page), 20);
      return;
    }
    over.abort();
    const focused = app.contains(document.activeElement) ? document.activeElement : null;
    const scrolled = [...app.querySelectorAll("*")].filter((it) => it.scrollTop || it.scrollLeft);
    const places = scrolled.map((it) => [address(it), it.scrollLeft, it.scrollTop]);
    const focusAt = focused && address(focused);
    const selection = focused?.selectionStart != null && [focused.selectionStart, focused.selectionEnd];
    const isTyped = fields.has(focused);

    page.id = "app";
    app.replaceWith(page);
    watch();
    document.getElementById("not-loaded").replaceChildren();
    delete html.dataset.waits;
    for (const [at, left, top] of places) find(page, at)?.scrollTo(left, top);
    const focusable = focusAt && find(page, focusAt);
    focusable?.focus({ preventScroll: true });
    for (const again of done) again(page);
    if (selection && isTyped) focusable?.setSelectionRange(...selection);

    // Once the stage is painted.
    requestAnimationFrame(() => setTimeout(() => (html.dataset.ready = "true")));
  };
}
