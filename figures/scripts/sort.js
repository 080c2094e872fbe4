// Every table sorts by its heads. First click: numbers from the largest, words from A; second: the
// other way round; third: as it opened, which is the administrative order. Without room for heads
// (look/tables.css) a small choice stands in their place. A long list that the server sorts has
// links for heads, and is left alone.
(() => {
  if (window.sortsTables) return;
  window.sortsTables = true;

  const FEWEST = 3; // rows that one would sort
  const WAYS = { down: "descending", up: "ascending" };
  const SAID = {
    number: { down: "giảm dần", up: "tăng dần" },
    word: { down: "vần Z–A", up: "vần A–Z" },
  };
  const OPENING = "Thứ tự ban đầu";
  const inVietnamese = new Intl.Collator("vi", { numeric: true });

  const { asked, ask } = window.sortedInAddress;
  const make = (name, className, words = "") =>
    Object.assign(document.createElement(name), { className, textContent: words });
  const heads = (table) => [...table.tHead.rows[0].cells];
  const rows = (table) => [...table.tBodies[0].rows];
  const isHeading = (row) => row.classList.contains("tc-row-group");
  const kind = (head) => (head.classList.contains("tc-right") ? "number" : "word");
  const first = (head) => (kind(head) === "number" ? "down" : "up");
  const listed = (table) => heads(table)[0].dataset.key;

  // What a cell is sorted by: a day, the first number in it, or its words. A dash is last.
  function worth(cell, by) {
    const text = cell?.textContent.trim() ?? "";
    if (!text || cell.querySelector(".tc-dash")) return null;
    if (by === "word") return text;
    const day = /(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text);
    if (day) return day[3] * 10000 + day[2] * 100 + Number(day[1]);
    const number = /([-−]?)(\d[\d.]*(?:,\d+)?)/.exec(text.replace(/[\s\u00a0]/g, ""));
    if (!number) return null;
    const value = Number(number[2].replaceAll(".", "").replace(",", "."));
    return (number[1] ? -value : value) - (text.startsWith("dưới") ? 0.5 : 0);
  }

  // A column of nothing but dashes, or of "Xem hồ sơ", orders nothing.
  const tellsApart = (table, head) => new Set(rows(table).filter((row) => !isHeading(row))
    .map((row) => worth(row.cells[head.cellIndex], kind(head)))).size > 1;

  function arrange(table) {
    const by = asked().get(listed(table));
    const place = heads(table).findIndex((head) => head.dataset.key === by?.column);
    const written = place < 0 ? "" : `${place}-${by.way}`;
    if (table.dataset.arranged === written) return;
    const body = table.tBodies[0], all = rows(table);
    all.forEach((row, opening) => { row.dataset.place ??= opening; });
    all.sort((one, other) => one.dataset.place - other.dataset.place);
    if (place >= 0) {
      const turn = by.way === "down" ? -1 : 1;
      const sortedBy = kind(heads(table)[place]);
      const worths = new Map(all.map((row) => [row, worth(row.cells[place], sortedBy)]));
      all.sort((one, other) => {
        const [a, b] = [worths.get(one), worths.get(other)];
        if (a === null || b === null) return (a === null) - (b === null);
        return turn * (sortedBy === "word" ? inVietnamese.compare(a, b) : a - b);
      });
    }
    for (const row of all) if (isHeading(row)) row.hidden = place >= 0;
    body.append(...all);
    table.dataset.arranged = written;
    say(table, place, by?.way);
  }

  function say(table, place, way) {
    heads(table).forEach((head, each) => {
      if (each === place) head.setAttribute("aria-sort", WAYS[way]);
      else head.removeAttribute("aria-sort");
    });
    const line = table.parentElement.querySelector(".tc-sorted");
    const choice = table.parentElement.querySelector(".tc-sort-choice select");
    choice.value = place < 0 ? "" : `${heads(table)[place].dataset.key}-${way}`;
    line.replaceChildren();
    if (place < 0) return;
    const head = heads(table)[place];
    const back = make("button", "tc-sort-back", `Về ${OPENING.toLowerCase()}`);
    back.type = "button";
    back.addEventListener("click", () => ask(listed(table), "", ""));
    line.append("Đang xếp theo ", make("strong", "", head.textContent.trim()),
      `, ${SAID[kind(head)][way]}. `, back);
  }

  function equip(table) {
    table.dataset.sorts = "";
    if (rows(table).filter((row) => !isHeading(row)).length < FEWEST) return;
    const select = make("select", "");
    select.append(new Option(OPENING, ""));
    for (const head of heads(table)) {
      const words = head.textContent.trim();
      if (!words || !head.dataset.key || !tellsApart(table, head)) continue;
      const button = make("button", "tc-sort");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      const ways = [first(head), first(head) === "down" ? "up" : "down", ""];
      button.addEventListener("click", () => {
        const by = asked().get(listed(table));
        const now = by?.column === head.dataset.key ? by.way : "";
        ask(listed(table), head.dataset.key, ways[(ways.indexOf(now) + 1) % 3]);
      });
      for (const way of ways.slice(0, 2))
        select.append(new Option(`${words}, ${SAID[kind(head)][way]}`, `${head.dataset.key}-${way}`));
    }
    select.addEventListener("change", () => {
      const cut = select.value.lastIndexOf("-");
      ask(listed(table), select.value.slice(0, Math.max(cut, 0)), select.value.slice(cut + 1));
    });
    const choice = make("label", "tc-sort-choice", "Xếp theo ");
    choice.append(select);
    const line = make("p", "tc-sorted");
    line.setAttribute("role", "status");
    table.before(choice, line);
    table.dataset.arranged = "";
  }

  function arrangeAll() {
    for (const table of document.querySelectorAll(".tc-table:not([data-sorts])")) equip(table);
    for (const table of document.querySelectorAll(".tc-table[data-arranged]")) arrange(table);
  }
  for (const turn of ["popstate", "sorted"]) addEventListener(turn, arrangeAll);
  // Before the browser paints what is new: heads are not seen to change.
  new MutationObserver(arrangeAll).observe(document.body, { childList: true, subtree: true });
  arrangeAll();
})();
