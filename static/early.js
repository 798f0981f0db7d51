// The page until the WebAssembly answers. The document holds the whole page; this script
// - puts it in the reader's language,
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
