// Streamlit shows a page's address in the address bar and follows it when one goes Back or Forward;
// a link of ours, though, would reload everything. Here a plain click on a link inside, or on a
// mark of a chart that carries an address, becomes such a step in the history.
(() => {
  document.documentElement.lang = "vi"; // Streamlit serves lang="en"
  if (window.insideLinks) return;

  const XLINK = "http://www.w3.org/1999/xlink"; // links of tick labels in a chart
  const SERVED = /^\/(media|app\/static|_stcore|auth)\//; // files and signing in, not pages

  // "/unit?unit=615" is inside; "//host/…", a file or another site is not.
  const isInside = (href) =>
    typeof href === "string" && href.startsWith("/") && !SERVED.test(href) &&
    new URL(href, location.href).origin === location.origin;

  const isPlain = (event) =>
    event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

  // Another page begins at its top; a choice on this one leaves the reader where they are, and
  // tables as they are sorted, which the server may not have heard of yet.
  function open(href) {
    const to = new URL(href, location.href);
    const isSamePage = to.pathname === location.pathname;
    const sort = new URLSearchParams(location.search).get("sort");
    if (isSamePage && sort?.includes(".") && !to.searchParams.has("sort")) to.searchParams.set("sort", sort);
    const isSame = to.href === location.href; // anew, but not a second step
    if (!isSame) history.pushState({}, "", to);
    dispatchEvent(new PopStateEvent("popstate", { state: {} })); // what Streamlit listens to
    if (!isSamePage) document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  }
  window.insideLinks = { open };

  document.addEventListener("click", (event) => {
    const anchor = event.target.closest?.("a");
    if (!anchor || event.defaultPrevented || !isPlain(event)) return;
    const href = anchor.getAttribute("href") ?? anchor.getAttributeNS(XLINK, "href");
    if (href?.startsWith("/auth/login")) { // who signs in comes back to where they are
      anchor.search = `?back=${encodeURIComponent(location.pathname + location.search)}`;
    }
    const target = anchor.getAttribute("target") ?? "_self";
    const isHere = target === "_self" || anchor instanceof SVGElement; // Plotly writes "_top"
    if (!isInside(href) || !isHere || anchor.hasAttribute("download")) return;
    event.preventDefault();
    open(href);
    const list = anchor.closest(".tc-pager")?.parentElement; // the next part is read from its top
    list?.scrollIntoView();
  });

  // A chart tells of a click on a mark through its own emitter, and Streamlit replaces charts as it
  // likes. A pointer must come over a chart before it can click: that is when we listen, anew.
  function openPoint({ points, event }) {
    const carried = points?.[0]?.customdata;
    const href = Array.isArray(carried) ? carried[0] : carried;
    if (!isInside(href)) return;
    const detail = { href, text: points[0].hovertext };
    const asked = new CustomEvent("open-mark", { cancelable: true, detail }); // touch.js may wait
    if (!document.dispatchEvent(asked)) return;
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
