// A host that keeps of what is pasted only known elements and attributes, as Canvas does.
// The attributes of frames are those of its sanitizer, gems/canvas_sanitize of instructure/canvas-lms.

const ATTRIBUTES = {
  a: ["href", "title"],
  img: ["src", "alt", "title", "width", "height"],
  p: [],
  iframe: ["src", "width", "height", "name", "align", "frameborder", "scrolling", "sandbox", "allowfullscreen"],
};

function keep(node, into) {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) into.append(child.cloneNode());
    else if (child.localName in ATTRIBUTES) {
      const kept = document.createElement(child.localName);
      for (const name of ATTRIBUTES[child.localName]) {
        if (child.hasAttribute(name)) kept.setAttribute(name, child.getAttribute(name));
      }
      keep(child, kept);
      into.append(kept);
    } else if (child.localName !== "script") {
      // Unknown elements go, what is in them stays.
      keep(child, into);
    }
  }
}

keep(document.getElementById("pasted").content, document.getElementById("kept"));

// The one message that Canvas obeys.
addEventListener("message", ({ data, source }) => {
  if (data?.subject !== "lti.frameResize") return;
  const frame = [...document.querySelectorAll("iframe")].find((it) => it.contentWindow === source);
  if (frame) frame.height = data.height;
});
