// What the figure says, and what it is told once it answers.

const frame = document.querySelector("iframe");
addEventListener("message", ({ data, source, origin }) => {
  if (source !== frame.contentWindow || data?.convoscope !== 1) return;
  if (data.type === "ready") source.postMessage({ convoscope: 1, type: "seek", step: 2 }, "*");
  if (data.type === "change") window.said = { ...data, origin };
});
