// A chart's picture as a file, made in the reader's own browser and nowhere else.
(() => {
  if (window.takenPictures) return;
  window.takenPictures = true;

  const SCALE = 2;
  const { drawn, element, before } = window.drawnPictures;
  const { rules } = window.lightColours;

  let face; // the page's own typeface, for who opens the picture elsewhere
  async function typeface() {
    for (const rule of rules()) {
      const isOurs = rule instanceof CSSFontFaceRule &&
        /Source Sans/.test(rule.style.getPropertyValue("font-family")) &&
        !/italic/.test(rule.style.getPropertyValue("font-style"));
      const address = isOurs && rule.style.getPropertyValue("src").match(/url\(["']?([^"')]+)/)?.[1];
      if (!address) continue;
      const own = new URL(address, rule.parentStyleSheet.href ?? location.href);
      if (own.origin !== location.origin) continue;
      const file = await (await fetch(own)).blob();
      const data = await new Promise((done) => {
        const reading = new FileReader();
        reading.onload = () => done(reading.result);
        reading.readAsDataURL(file);
      });
      return `@font-face{font-family:"Source Sans";font-weight:200 900;src:url(${data})}`;
    }
    return "";
  }

  async function take(chart, title, kind) {
    face ??= typeface();
    const { page, width, height } = drawn(chart, title);
    page.prepend(element("style", {}, await face));
    const text = new XMLSerializer().serializeToString(page).replace(/url\((?:&quot;|["'])?[^#)]*#([^"')&]+)(?:&quot;|["'])?\)/g, "url(#$1)");
    const svg = new Blob([text], { type: "image/svg+xml" });
    save(kind === "svg" ? svg : await raster(svg, width, height), `${named(title)}.${kind}`);
  }

  async function raster(svg, width, height) {
    const image = new Image();
    const address = URL.createObjectURL(svg);
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: width * SCALE, height: height * SCALE });
    const brush = canvas.getContext("2d");
    brush.scale(SCALE, SCALE);
    brush.drawImage(image, 0, 0);
    URL.revokeObjectURL(address);
    return new Promise((done) => canvas.toBlob(done, "image/png"));
  }

  function named(title) {
    const plain = title.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/[^a-z0-9]+/g, (run) => (/^[̀-ͯ]+$/.test(run) ? "" : "-"));
    const period = new URLSearchParams(location.search).get("period") ?? "";
    return `${plain.slice(0, 60)}-${period}`.replace(/[^\w-]+/g, "-").replace(/-+/g, "-").replace(/^-|-$/g, "");
  }

  function save(blob, name) {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.(".tc-take");
    if (!button) return;
    const chart = before(button, ".js-plotly-plot");
    if (chart) take(chart, button.closest(".tc-chart-foot").dataset.title, button.dataset.take);
  });
})();
