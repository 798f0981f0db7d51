// Loaded before everything else in a test: keeps what goes wrong until the test asks.
(() => {
  const notes = [];
  window.__probe = notes;
  const consoleError = console.error;
  console.error = (...parts) => {
    notes.push(`console.error: ${parts.map(String).join(" ")}`);
    consoleError.apply(console, parts);
  };
  addEventListener(
    "error",
    (event) => {
      const address = event.target?.src ?? event.target?.href;
      notes.push(address ? `not loaded: ${address}` : `error: ${event.message}`);
    },
    true,
  );
  addEventListener("unhandledrejection", (event) => notes.push(`unhandled rejection: ${event.reason}`));
  addEventListener("securitypolicyviolation", (event) => {
    notes.push(
      `policy: ${event.effectiveDirective} blocks ${event.blockedURI}` +
        ` (${event.sourceFile}:${event.lineNumber} ${event.sample})`,
    );
  });
})();
