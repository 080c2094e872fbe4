// Where one was on a page, kept for each step of the history: Back, Forward and a reload return to
// it. A browser does so by itself for a window that scrolls; here a part of the page does.
(() => {
  if (window.keptPlaces) return;
  window.keptPlaces = true;

  const KEPT = "places";
  const LONGEST_WAIT = 4000; // milliseconds until what was asked for is surely drawn
  const STILL = 150; // so long nothing changes where a page is whole
  const places = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
  const main = () => document.querySelector("[data-testid=stMain]");
  const newStep = () => `${Date.now()}-${Math.random().toString(36).slice(2, 6)}`;
  let step = history.state?.step;
  let returning = null; // the place one is being brought back to
  let place = 0; // as it was scrolled to last: to ask for it lays out the page once more

  // Streamlit and our links write the history: each step gets a name, which Back gives back.
  for (const write of ["pushState", "replaceState"]) {
    const original = history[write].bind(history);
    history[write] = (state, ...rest) => {
      if (write === "pushState" || !step) step = newStep();
      places[step] ??= place;
      return original({ ...state, step }, ...rest);
    };
  }
  if (step) bringBack();
  else history.replaceState(history.state, "");

  addEventListener("popstate", (event) => {
    if (!event.isTrusted) return; // a link of ours
    step = event.state?.step;
    bringBack();
  });
  document.addEventListener("scroll", (event) => {
    if (event.target !== main()) return;
    place = event.target.scrollTop;
    if (!returning && step) places[step] = place;
  }, { capture: true, passive: true });
  addEventListener("pagehide", () => {
    sessionStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(Object.entries(places).slice(-200))));
  });
  for (const kind of ["wheel", "touchstart", "keydown", "pointerdown", "focusin"]) {
    addEventListener(kind, () => { returning = null; }, { capture: true, passive: true });
  }

  // Until the page is whole again, or the reader moves by themselves.
  function bringBack() {
    const wanted = { top: places[step] ?? 0, since: performance.now(), height: 0, still: 0 };
    returning = wanted;
    requestAnimationFrame(function look(now) {
      if (returning !== wanted) return;
      const pane = main();
      const isRunning = document.querySelector("[data-testid=stApp]")
        ?.dataset.testScriptState !== "notRunning";
      if (pane) {
        pane.scrollTop = wanted.top;
        if (isRunning || pane.scrollHeight !== wanted.height) wanted.still = now;
        wanted.height = pane.scrollHeight;
      }
      const isWhole = pane && now - wanted.still > STILL;
      if (isWhole || now - wanted.since > LONGEST_WAIT) returning = null;
      else requestAnimationFrame(look);
    });
  }
})();
