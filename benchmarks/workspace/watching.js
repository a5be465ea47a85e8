/** Runs in the page before its own script: when keys were pressed, and when what they changed had been painted.
 *
 * A key's time runs from the event's own time stamp, which the browser takes before any script runs, until a message
 * that was posted in the animation frame behind the first change of a highlight has arrived: by then that frame has
 * been styled, laid out and painted. Putting it on the glass is the compositor's, and is in Event Timing's `duration`,
 * which the browser rounds to 8 ms.
 */
(() => {
  const watch = { changed: false, keys: [], timings: [], frames: [] };
  window.watch = watch;

  for (const name of ["add", "delete", "clear"]) {
    const own = Highlight.prototype[name];
    Highlight.prototype[name] = function (...words) {
      watch.changed = true;
      return own.apply(this, words);
    };
  }

  /** Tells when the first frame with a changed highlight has been painted. */
  const oncePainted = (act) =>
    requestAnimationFrame(() => {
      if (!watch.changed) return oncePainted(act);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => act(performance.now());
      port2.postMessage(null);
    });

  addEventListener(
    "keydown",
    ({ key, timeStamp }) => {
      if (["Shift", "Control", "Alt"].includes(key)) return;
      watch.changed = false;
      oncePainted((now) => watch.keys.push(now - timeStamp));
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === "keydown") watch.timings.push(duration);
  }).observe({ type: "event", durationThreshold: 16 });

  watch.opened = new Promise(oncePainted);

  const isSaved = (words) => /aved/.test(words) && !/Not|Saving/.test(words);
  watch.saved = async () => {
    while (!isSaved(document.querySelector(".bar [role=status]").textContent)) await new Promise(requestAnimationFrame);
  };

  watch.startFrames = () => {
    watch.frames = [];
    let last = performance.now();
    const frame = (now) => {
      watch.frames.push(now - last);
      last = now;
      watch.framing = requestAnimationFrame(frame);
    };
    watch.framing = requestAnimationFrame(frame);
  };
  watch.stopFrames = () => {
    cancelAnimationFrame(watch.framing);
    return watch.frames.slice(1);
  };
})();
