// Keeps the documents for when there is no network, a moment after this one answers: its own files and the reader's
// first presses come first.
// Not in a frame, whose host has not asked for it, and not where the reader wants to save data.
if (parent === window && !navigator.connection?.saveData) {
  const keep = async () => {
    if (!("ready" in document.documentElement.dataset)) return;
    watch.disconnect();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    // Browsers have reasons to refuse, such as a disk that is full: then the documents need a network.
    await navigator.serviceWorker.register("./offline.js");
  };
  const watch = new MutationObserver(() => keep().catch(() => {}));
  watch.observe(document.documentElement, { attributeFilter: ["data-ready"] });
}
