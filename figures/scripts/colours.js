// Colours of the dark theme as those of the light one, by what they mean: a picture that is taken
// along is printed and pasted on white.
(() => {
  if (window.lightColours) return;

  const rules = function* () {
    for (const sheet of document.styleSheets) {
      try { yield* sheet.cssRules; } catch { /* another's sheet */ }
    }
  };

  // Dark colour → light colour of the same role; where two roles share one, a text's role for texts.
  function toLight() {
    const marks = new Map(), texts = new Map();
    for (const rule of rules()) {
      if (rule.selectorText !== ":root") continue;
      for (const name of rule.style) {
        const pair = rule.style.getPropertyValue(name).match(/light-dark\((#\w+),\s*(#\w+)\)/);
        if (!pair) continue;
        const isText = /^--(ink|primary)|-t$/.test(name);
        const [, light, dark] = pair;
        for (const [map, isFirst] of [[texts, isText], [marks, !isText]]) {
          if (isFirst || !map.has(rgb(dark))) map.set(rgb(dark), light);
        }
      }
    }
    return { marks, texts };
  }

  function rgb(hex) {
    const value = parseInt(hex.slice(1), 16);
    return `rgb(${value >> 16}, ${(value >> 8) & 255}, ${value & 255})`;
  }

  const COLOURS = ["fill", "stroke", "color", "stop-color"];
  function lighten(root, maps) {
    for (const piece of root.querySelectorAll("*")) {
      const map = piece.closest("text") ? maps.texts : maps.marks;
      for (const name of COLOURS) {
        const own = piece.style?.getPropertyValue(name) || piece.getAttribute(name);
        const key = own?.startsWith("#") ? rgb(own) : own;
        if (!map.has(key)) continue;
        piece.style.setProperty(name, map.get(key));
      }
    }
  }

  const isDark = (chart) => {
    const [red, green, blue] = getComputedStyle(chart.querySelector(".main-svg")).backgroundColor.match(/\d+/g);
    return Number(red) + Number(green) + Number(blue) < 384;
  };

  window.lightColours = { rules, toLight, lighten, isDark };
})();
