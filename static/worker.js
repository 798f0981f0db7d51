// The beginning of the worker, before the script of its WebAssembly. Messages that come before the module listens wait.
{
  const early = [];
  self.onmessage = (event) => early.push(event);
  // Called by the last line of the worker. A failure must be an error of the worker, which the page hears.
  self.begin = (started) =>
    started.then(
      () => early.forEach((event) => self.onmessage(event)),
      (error) => setTimeout(() => { throw error; }),
    );
}
