// Keeps the documents for when there is no network, once this one answers: until then its own files come first.
// Not in a frame, whose host has not asked for it, and not where the reader wants to save data.
if (parent === window && !navigator.connection?.saveData) {
  const keep = async () => {
    if (!("ready" in document.documentElement.dataset)) return;
    watch.disconnect();
    // Browsers have reasons to refuse, such as a disk that is full: then the documents need a network.
    await navigator.serviceWorker.register("./offline.js");
  };
  const watch = new MutationObserver(() => keep().catch(() => {}));
  watch.observe(document.documentElement, { attributeFilter: ["data-ready"] });
}
