// Arguments: `double`, `long`, `rtl` or `spaced`, and who takes the list of what does not fit.
const [kind, done] = arguments;

const changed = {
  double: (text) => `${text} ${text}`,
  long: (text) => text.replace(/[\p{L}]{4,}/gu, (word) => word + word.toLowerCase()),
  rtl: (text) => text,
  spaced: (text) => text,
}[kind];
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const isWord = (node) =>
  /\p{L}{2}/u.test(node.data) && !node.parentElement.closest("script, style, template, noscript, math, svg, code, pre, kbd, textarea");
const words = [];
while (texts.nextNode()) if (isWord(texts.currentNode)) words.push(texts.currentNode);
for (const node of words) node.data = changed(node.data);
if (kind === "rtl") document.documentElement.dir = "rtl";
if (kind === "spaced") {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

const name = (it) =>
  `<${it.localName}${it.id ? ` id=${it.id}` : ""}${it.dataset.test ? ` data-test=${it.dataset.test}` : ""} class="${it.className}"> "${(it.ariaLabel ?? it.textContent).trim().slice(0, 40)}"`;

const look = () => {
  const found = [];
  const { clientWidth, scrollWidth } = document.documentElement;
  const controls = [...document.querySelectorAll("button, a[href], input, select, summary, textarea, [role=button]")]
    .filter((it) => it.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }))
    .filter((it) => !it.closest(".visually-hidden, .skip, [inert], canvas") && it.type !== "radio" && it.type !== "file")
    // What lies behind an open sheet cannot be pressed anyway.
    .filter((it) => !document.querySelector("dialog[open]") || it.closest("dialog[open]"));
  if (scrollWidth > clientWidth + 1) {
    const culprits = [...document.querySelectorAll("body *")].filter((it) => {
      const { left, right, width } = it.getBoundingClientRect();
      return width > 0 && (right > clientWidth + 1 || left < -1) && ![...it.children].some((child) => {
        const inner = child.getBoundingClientRect();
        return inner.width > 0 && (inner.right > clientWidth + 1 || inner.left < -1);
      });
    });
    found.push(`it is ${scrollWidth} px wide, for example ${culprits.slice(0, 3).map(name).join(", ")}`);
  }
  // What scrolls sideways itself may be wider.
  const scrolls = (it) => {
    for (let at = it.parentElement; at; at = at.parentElement) {
      if (["auto", "scroll"].includes(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return true;
    }
    return false;
  };
  const boxes = [];
  for (const it of controls) {
    it.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    const box = it.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    if (!scrolls(it) && (box.left < -1 || box.right > clientWidth + 1)) found.push(`beyond the edge: ${name(it)}`);
    const style = getComputedStyle(it);
    const isCut = it.matches("button, a, summary") && style.overflowX !== "visible" && style.textOverflow !== "ellipsis";
    if (isCut && it.scrollWidth > it.clientWidth + 1) found.push(`cut: ${name(it)}`);
    const spills = it.matches("button, summary") && style.overflowX === "visible" && it.scrollWidth > it.clientWidth + 1;
    if (spills) found.push(`spills out of its box: ${name(it)}`);
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const isOnTop = top && (it.contains(top) || top.contains(it) || it.labels?.[0]?.contains(top));
    if (!isOnTop && !scrolls(it)) found.push(`covered by ${top ? name(top) : "nothing, it is out of sight"}: ${name(it)}`);
    boxes.push([it, { left: box.left + scrollX, right: box.right + scrollX, top: box.top + scrollY, bottom: box.bottom + scrollY }]);
  }
  document.documentElement.scrollTo(0, 0);
  // Two that overlap where both stand in the same part, which scrolls as one.
  const place = controls.map((it) => [it, it.getBoundingClientRect()]);
  place.forEach(([one, a], at) => {
    for (const [other, b] of place.slice(at + 1)) {
      if (one.contains(other) || other.contains(one) || one.parentElement.closest("section, form, li, div") !== other.parentElement.closest("section, form, li, div")) continue;
      const [wide, high] = [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
      if (wide > 2 && high > 2) found.push(`over each other: ${name(one)} and ${name(other)}`);
    }
  });
  return [...new Set(found)];
};

// Observers of sizes have been told by then.
requestAnimationFrame(() => requestAnimationFrame(() => done(look())));
