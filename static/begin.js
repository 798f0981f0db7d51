// The beginning of a document beside the page, until its WebAssembly answers.
window.needed = Promise.resolve();
// Called where the WebAssembly does not come.
window.notLoaded = (error) => {
  const message = document.getElementById("not-loaded");
  for (const part of message.querySelectorAll("[lang]")) part.hidden = part.lang !== document.documentElement.lang;
  message.hidden = false;
  console.error(error);
};
// The document answers once something stands in it and has been painted.
new MutationObserver((_, observer) => {
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => (document.documentElement.dataset.ready = "true")));
}).observe(document.getElementById("app"), { childList: true });
// A script that does not come is told to its element only.
addEventListener(
  "error",
  (event) => {
    if (event.target.localName === "script") notLoaded("a script did not come");
  },
  true,
);
