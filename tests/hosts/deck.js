import Reveal from "./reveal.js/reveal.mjs";

window.deck = new Reveal({ hash: true, transition: "none" });
await window.deck.initialize();

// What the figure in the plain frame says.
addEventListener("message", ({ data, source }) => {
  if (source === document.querySelector("#framed iframe").contentWindow && data?.convoscope === 1) {
    window.isPlaying = data.playing ?? window.isPlaying;
  }
});
