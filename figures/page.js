// The frame's script. Streamlit shows a page's address in the address bar and follows it when one
// goes Back or Forward; a link of ours, though, would reload everything. Here a plain click on a
// link inside, or on a mark of a chart that carries an address, becomes such a step in the history.
// st.html may run this again after a rerun: one set of listeners a window is enough.
(() => {
  document.documentElement.lang = "vi"; // Streamlit serves lang="en"
  if (window.insideLinks) return;
  window.insideLinks = true;

  const XLINK = "http://www.w3.org/1999/xlink"; // links of tick labels in a chart
  const SERVED = /^\/(media|app\/static|_stcore)\//; // files, not pages

  // "/unit?unit=615" is inside; "//host/…", a file or another site is not.
  const isInside = (href) =>
    typeof href === "string" && href.startsWith("/") && !SERVED.test(href) &&
    new URL(href, location.href).origin === location.origin;

  const isPlain = (event) =>
    event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

  function open(href) {
    const isSame = href === location.pathname + location.search; // anew, but not a second step
    if (!isSame) history.pushState({}, "", href);
    dispatchEvent(new PopStateEvent("popstate", { state: {} })); // what Streamlit listens to
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  }

  document.addEventListener("click", (event) => {
    const anchor = event.target.closest?.("a");
    if (!anchor || event.defaultPrevented || !isPlain(event)) return;
    const href = anchor.getAttribute("href") ?? anchor.getAttributeNS(XLINK, "href");
    const target = anchor.getAttribute("target") ?? "_self";
    const isHere = target === "_self" || anchor instanceof SVGElement; // Plotly writes "_top"
    if (!isInside(href) || !isHere || anchor.hasAttribute("download")) return;
    event.preventDefault();
    open(href);
  });

  // A chart tells of a click on a mark through its own emitter, and Streamlit replaces charts as it
  // likes. A pointer must come over a chart before it can click: that is when we listen, anew.
  function openPoint({ points, event }) {
    const carried = points?.[0]?.customdata;
    const href = Array.isArray(carried) ? carried[0] : carried;
    if (!isInside(href)) return;
    if (event && (event.ctrlKey || event.metaKey)) window.open(href, "_blank");
    else open(href);
  }
  document.addEventListener("pointerover", (event) => {
    const chart = event.target.closest?.(".js-plotly-plot");
    if (!chart?.on) return;
    chart.removeListener("plotly_click", openPoint);
    chart.on("plotly_click", openPoint);
  }, true);
})();
