// A first page is shown when its words are there, not piece by piece with each pushing the next
// down (serving/addresses.py hides it until then). And where the system turns from light to dark,
// the server is asked again: charts take their colours from it.
(() => {
  if (window.isCalm) return;
  window.isCalm = true;

  const PIECES = ".stMainBlockContainer [data-testid=stSkeleton]";
  // A chart comes later: its place is kept for it.
  const isMissing = () => [...document.querySelectorAll(PIECES)]
    .some((piece) => !piece.closest(".stPrintGraphic"));

  function look() {
    const app = document.querySelector("[data-testid=stApp]");
    const isOver = app?.dataset.testScriptState === "notRunning"; // also where it ended in a mistake
    if (isOver && !isMissing()) document.documentElement.dataset.drawn = "";
    else requestAnimationFrame(look);
  }
  look();

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    // After Streamlit, which tells the server of the theme that it has itself.
    setTimeout(() => dispatchEvent(new PopStateEvent("popstate", { state: {} })), 200);
  });
})();
