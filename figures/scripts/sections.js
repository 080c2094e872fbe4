// A link to a section: copied from its heading, and followed when an address names one. What it
// names is drawn long after the browser has looked for it.
(() => {
  if (window.linkedSections) return;
  window.linkedSections = true;

  const COPIED = "Đã sao chép";
  const PATIENCE = 30000, STILL = 1500; // milliseconds: until it is there, until nothing moves it

  async function copy(text) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    const box = document.body.appendChild(document.createElement("textarea"));
    box.value = text; // over plain http a browser has no clipboard but this
    box.select();
    document.execCommand("copy");
    box.remove();
  }

  document.addEventListener("click", async (event) => {
    const anchor = event.target.closest?.(".tc-anchor");
    if (!anchor) return;
    event.preventDefault();
    const { origin, pathname, search } = location;
    await copy(origin + pathname + search + anchor.getAttribute("href"));
    anchor.dataset.said = COPIED;
    anchor.focus();
    setTimeout(() => delete anchor.dataset.said, 2000);
  });

  // Streamlit writes the choices anew and drops what stands behind "#": the address as it was asked.
  const asked = new URL(performance.getEntriesByType("navigation")[0]?.name ?? location.href);
  const wanted = decodeURIComponent((location.hash || asked.hash).slice(1));
  if (!wanted) return;
  let isMoved = false;
  for (const kind of ["wheel", "touchstart", "keydown", "pointerdown"]) {
    addEventListener(kind, () => { isMoved = true; }, { capture: true, passive: true, once: true });
  }
  const begun = performance.now();
  let top = null, since = 0;
  requestAnimationFrame(function look(now) {
    const heading = document.getElementById(wanted);
    const isRunning = document.querySelector("[data-testid=stApp]")
      ?.dataset.testScriptState !== "notRunning";
    const isChartMissing = document.querySelector(
      "[data-testid=stSkeleton], [data-testid=stPlotlyChart]:not(:has(.main-svg))");
    if (isRunning || isChartMissing) since = now; // on a slow machine charts come seconds later
    if (heading) {
      const at = heading.getBoundingClientRect().top;
      if (top === null || Math.abs(at - top) > 2) {
        heading.scrollIntoView();
        top = heading.getBoundingClientRect().top;
        since = now;
      }
    }
    const isStill = top !== null && now - since > STILL;
    if (!isMoved && !isStill && now - begun < PATIENCE) requestAnimationFrame(look);
  });
})();
