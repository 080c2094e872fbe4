// What is found by name or code: units, procedures, indicators and pages, without marks, case or the
// words for a level ("ubnd huyen dak ha" is Huyện Đăk Hà); and whatever holds a figure may be a
// dossier's code. The lists come with the page (figures/html/finding.py); those of the page before
// serve while it is drawn.
(() => {
  if (window.foundByName) return;
  window.foundByName = { found, href, title: (kind) => KINDS[kind]?.[0] ?? DOSSIER };

  const MOST = 6; // of a kind
  const KINDS = {
    unit: ["Đơn vị", "/unit", "unit"],
    procedure: ["Thủ tục", "/procedure", "procedure"],
    measure: ["Chỉ số", "/definitions", "measure"],
    page: ["Trang", "/", null],
  };
  const DOSSIER = "Hồ sơ", ALL = { unit: "all", procedure: "all", status: "all", units: null };
  // Of one list, or of one page.
  const LEFT = ["page", "find", "sort", "columns", "component", "aim", "actions", "field"];
  // Said of a level or an office, not a name: they help, but nothing is missed for want of them.
  const LEVELS = new Set("ubnd huyen xa phuong tt tx tp thi thanh pho tran so tinh h x p".split(" "));

  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
    .replaceAll("đ", "d").replace(/[^a-z0-9]+/g, " ").replace(/\buy ban nhan dan\b/, "ubnd").trim();
  const words = (text) => plain(text).split(" ").filter(Boolean);
  let lists = {}, read = "";

  function entries() {
    const texts = [...document.querySelectorAll(".tc-findable")].map((each) => each.textContent);
    const all = texts.join("\n");
    if (all && all !== read) {
      read = all;
      lists = Object.assign({}, ...texts.map((text) => JSON.parse(text)));
      for (const each of Object.values(lists))
        for (const entry of each) entry.words = words(`${entry[1]} ${entry[0]}`);
    }
    return lists;
  }

  // How well the words of a name answer: each asked one begins one of them; 0 where one does not.
  function fits(entry, asked, isNamed) {
    const needed = isNamed.length ? isNamed : asked;
    if (!needed.every((word) => entry.words.some((each) => each.startsWith(word)))) return 0;
    const name = ` ${entry.words.join(" ")} `;
    return 1 + 4 * name.includes(` ${needed.join(" ")} `) + 2 * name.includes(` ${needed.join(" ")}`)
      + asked.filter((word) => entry.words.includes(word)).length / 9
      - entry.words.length / 999;
  }

  function found(typed) {
    const asked = words(typed), isNamed = asked.filter((word) => !LEVELS.has(word));
    if (!asked.length) return [];
    const all = Object.keys(KINDS).flatMap((kind) => (entries()[kind] ?? [])
      .map((entry) => ({ kind, entry, fit: fits(entry, asked, isNamed) }))
      .filter((each) => each.fit)
      .sort((one, other) => other.fit - one.fit)
      .slice(0, MOST));
    const code = typed.trim();
    if (/\d/.test(code) && code.length > 3) all.push({ kind: "dossier", entry: [code, code, ""] });
    return all;
  }

  // With period and all else that is chosen kept; on the list of dossiers also what it is narrowed
  // by: the page offers all of the period where none of those in hand has the code.
  function href({ kind, entry: [code, , note] }) {
    const query = new URLSearchParams(location.search);
    for (const key of LEFT) query.delete(key);
    let [, path, key] = KINDS[kind] ?? ["", "/dossier_list", "find"];
    if (kind === "page") path += code;
    if (kind === "measure") path = `/${note}`;
    if (kind === "dossier" && location.pathname !== path)
      for (const [each, value] of Object.entries(ALL))
        if (value) query.set(each, value);
        else query.delete(each);
    if (key) query.set(key, code);
    return `${path}?${query}`;
  }
})();
