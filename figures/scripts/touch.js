// A finger cannot point without pressing: the first tap on a mark of a chart shows what it says and
// where it leads, at the foot of the window; the second tap, or its link, goes there.
(() => {
  if (window.touchedMarks) return;
  window.touchedMarks = true;

  const BREAK = "\u003cbr>"; // a tag in a script makes Streamlit drop it
  let isTouch = false;
  let tap = 0; // a chart tells of one tap twice: the second time as of a mouse
  let shown = null; // { href, box, tap }

  const words = (html) => {
    const parsed = new DOMParser().parseFromString(html.replaceAll(BREAK, "\n"), "text/html");
    return parsed.body.textContent.split("\n").filter(Boolean);
  };

  function close() {
    shown?.box.remove();
    shown = null;
  }

  function show(href, [name, ...said]) {
    close();
    const box = document.createElement("div");
    box.className = "tc-tapped";
    box.setAttribute("role", "status");
    const link = box.appendChild(document.createElement("a"));
    link.href = href;
    link.textContent = name;
    for (const line of said) box.appendChild(document.createElement("div")).textContent = line;
    document.querySelector(".stApp").append(box); // its theme is the page's
    shown = { href, box, tap };
  }

  document.addEventListener("pointerdown", (event) => {
    isTouch = event.pointerType === "touch";
    tap += 1;
    if (shown && !event.target.closest?.(".tc-tapped, .js-plotly-plot")) close();
  }, true);
  document.addEventListener("open-mark", (event) => {
    const { href, text } = event.detail;
    const isShown = shown?.href === href;
    if (!isTouch || !text || (isShown && shown.tap !== tap)) return close();
    event.preventDefault();
    if (!isShown) show(href, words(text));
  });
  document.addEventListener("click", (event) => event.target.closest?.(".tc-tapped a") && setTimeout(close));
  document.addEventListener("keydown", (event) => event.key === "Escape" && close());
  addEventListener("popstate", close);
})();
