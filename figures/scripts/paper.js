// On paper a chart is as wide as the sheet, and light: it was drawn for its column on the screen,
// in the reader's theme. Afterwards all is as it was.
(() => {
  if (window.readyForPaper) return;
  window.readyForPaper = true;

  const { toLight, lighten, isDark } = window.lightColours;
  const SHEET = 1130; // what stands side by side on A4 as print.css sets it, in pixels of the page
  const HALF = 820; // of its height
  const MOST = 1.3; // larger, and its words would shout
  let before = []; // [element, its style]

  function keep(piece) {
    before.push([piece, piece.getAttribute("style") ?? ""]);
    return piece;
  }

  addEventListener("beforeprint", () => {
    const onScreen = getComputedStyle(document.documentElement);
    for (const chart of document.querySelectorAll(".js-plotly-plot")) {
      const place = keep(chart.closest("[data-testid=stElementContainer]"));
      const across = SHEET / chart.clientWidth;
      place.style.zoom = Math.min(across, Math.max(1, Math.min(MOST, HALF / chart.clientHeight)));
      // Its names are wrapped as where it was drawn, not as a window as narrow as a sheet has them.
      for (const name of ["--chart-narrow", "--chart-wide"])
        place.style.setProperty(name, onScreen.getPropertyValue(name));
      if (!isDark(chart)) continue;
      chart.querySelectorAll(".main-svg, .main-svg *").forEach(keep);
      lighten(chart, toLight());
      chart.querySelector(".main-svg").style.background = "#FFFFFF"; // the others lie over it
    }
  });
  addEventListener("afterprint", () => {
    for (const [piece, style] of before.reverse()) piece.setAttribute("style", style);
    before = [];
  });
})();
