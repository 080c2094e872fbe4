// A chart as a picture: its finding, what is drawn, its key, the chart as it stands, the as-of line,
// the address. Always on white, whatever the theme.
(() => {
  if (window.drawnPictures) return;

  const SIDE = 24;
  const FACE = '"Source Sans", sans-serif';
  const SVG = "http://www.w3.org/2000/svg";
  const { toLight, lighten, isDark } = window.lightColours;
  const INK = { strong: "#17212B", plain: "#46535F", pale: "#5F6B77" };

  const pen = document.createElement("canvas").getContext("2d");
  function wrapped(text, width, size, weight) {
    pen.font = `${weight} ${size}px ${FACE}`;
    const lines = [""];
    for (const word of text.split(/(?<=[ ?&/])/)) {
      const longer = lines.at(-1) + word;
      if (lines.at(-1) && pen.measureText(longer.trimEnd()).width > width) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines.map((line) => line.trim()).filter(Boolean);
  }

  function element(name, attributes, text) {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text !== undefined) made.textContent = text;
    return made;
  }

  const said = (piece) => {
    const copy = piece?.cloneNode(true);
    copy?.querySelectorAll(".tc-origin, .tc-anchor, .tc-unseen, [hidden]").forEach((each) => each.remove());
    return (copy?.textContent ?? "").replace(/\s+/g, " ").trim();
  };

  // The last of these before the chart, as one reads.
  const before = (chart, selector) => [...document.querySelectorAll(selector)].filter(
    (each) => each.compareDocumentPosition(chart) & Node.DOCUMENT_POSITION_FOLLOWING,
  ).at(-1);

  function drawn(chart, title) {
    const { width, height } = chart.getBoundingClientRect();
    const page = element("svg", { xmlns: SVG, "font-family": FACE });
    const across = Math.max(width, 320);
    let at = SIDE;
    const write = (text, size, weight, colour) => {
      for (const line of wrapped(text, across, size, weight)) {
        at += size * 1.3;
        const place = { x: SIDE, y: at - size * 0.3, "font-size": size, "font-weight": weight, fill: colour };
        page.append(element("text", place, line));
      }
    };
    const section = before(chart, ".tc-section");
    const tags = [...(section?.querySelectorAll("h2 .tc-origin") ?? [])].map((tag) => said(tag.cloneNode(true)) || tag.textContent);
    write(title, 20, 700, INK.strong);
    write([said(section?.querySelector(".tc-caption > span")), ...tags].filter(Boolean).join(" · "), 14, 400, INK.plain);
    const key = [...(section?.querySelectorAll(".tc-key > span") ?? [])];
    let x = SIDE;
    if (key.length) at += 20;
    const maps = toLight();
    for (const each of key) {
      const swatch = each.querySelector(".tc-swatch");
      const own = swatch && getComputedStyle(swatch).backgroundColor;
      if (own) {
        page.append(element("rect", { x, y: at - 11, width: 12, height: 12, fill: isDark(chart) ? maps.marks.get(own) ?? own : own }));
        x += 18;
      }
      pen.font = `400 14px ${FACE}`;
      page.append(element("text", { x, y: at, "font-size": 14, fill: INK.plain }, said(each)));
      x += pen.measureText(said(each)).width + 18;
    }
    at += 12;
    const picture = element("g", { transform: `translate(${SIDE}, ${at})` });
    for (const layer of chart.querySelectorAll(".main-svg")) {
      const copy = layer.cloneNode(true);
      copy.querySelectorAll(".hoverlayer, .draglayer, .modebar").forEach((each) => each.remove());
      copy.removeAttribute("style"); // its background is the theme's
      if (isDark(chart)) lighten(copy, maps);
      for (const link of copy.querySelectorAll("a")) link.replaceWith(...link.childNodes);
      picture.append(copy);
    }
    page.append(picture);
    at += height + 8;
    const pieces = [...document.querySelectorAll(".tc-as-of > span")].map((piece) => said(piece));
    write(pieces.join(" · "), 13, 400, INK.plain);
    write(decodeURI(location.href.replace(/#.*/, "")), 12, 400, INK.pale);
    const size = { width: Math.ceil(across + 2 * SIDE), height: Math.ceil(at + SIDE - 6) };
    for (const [name, value] of Object.entries(size)) page.setAttribute(name, value);
    page.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
    page.prepend(element("rect", { width: "100%", height: "100%", fill: "#FFFFFF" }));
    return { page, ...size };
  }

  window.drawnPictures = { drawn, element, before };
})();
