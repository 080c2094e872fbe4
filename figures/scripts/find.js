// The box at the top of every page: "/" goes there, what is typed is found as one types (names.js),
// by kind and as true links; arrows move, Enter opens, Escape closes.
(() => {
  if (window.boxFinds) return;
  window.boxFinds = true;

  const { found, href, title } = window.foundByName;
  const make = (name, className, text = "") =>
    Object.assign(document.createElement(name), { className, textContent: text });
  const box = () => document.querySelector(".tc-find");
  const options = () => [...box().querySelectorAll("[role=option]")];
  const typedIn = (event) => event.target.closest?.(".tc-find-typed");

  function show(input) {
    const list = box().querySelector(".tc-found"), all = found(input.value);
    list.replaceChildren();
    let group, last;
    all.forEach((each, place) => {
      const kind = title(each.kind);
      if (kind !== last) {
        group = make("div", "tc-found-kind");
        group.setAttribute("role", "group");
        group.setAttribute("aria-label", kind);
        const head = make("div", "tc-found-title", kind);
        head.setAttribute("aria-hidden", "true");
        group.append(head);
        list.append(group);
        last = kind;
      }
      const [code, name, note] = each.entry;
      const words = each.kind === "dossier" ? `Tìm mã “${code}” trong danh sách hồ sơ` : name;
      const link = make("a", "tc-found-one", words);
      Object.assign(link, { id: `tc-found-${place}`, href: href(each), tabIndex: -1 });
      link.setAttribute("role", "option");
      if (note && each.kind !== "measure") link.append(make("span", "tc-small", ` ${note}`));
      group.append(link);
    });
    if (!all.length && input.value.trim())
      list.append(make("p", "tc-found-none", "Không có mục nào khớp"));
    input.setAttribute("aria-expanded", String(list.childElementCount > 0));
    box().querySelector(".tc-find-said").textContent = input.value && `${all.length} mục`;
    point(all.length ? 0 : -1);
  }

  function point(place) {
    options().forEach((each, at) => each.setAttribute("aria-selected", String(at === place)));
    const at = options()[place];
    box().querySelector(".tc-find-typed").setAttribute("aria-activedescendant", at?.id ?? "");
    at?.scrollIntoView({ block: "nearest" });
  }

  function close() {
    const input = box()?.querySelector(".tc-find-typed");
    if (!input) return;
    box().querySelector(".tc-found").replaceChildren();
    box().querySelector(".tc-find-said").textContent = "";
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function go(link) {
    const input = box().querySelector(".tc-find-typed");
    link.click(); // a true link: figures/scripts/links.js makes it a step in the history
    input.value = "";
    input.blur();
    close();
  }

  document.addEventListener("input", (event) => { if (typedIn(event)) show(typedIn(event)); });
  document.addEventListener("focusin", (event) => { if (typedIn(event)) show(typedIn(event)); });
  document.addEventListener("click", (event) => {
    if (event.target.closest?.(".tc-found-one") && event.isTrusted) {
      box().querySelector(".tc-find-typed").value = "";
      setTimeout(close);
    } else if (!event.target.closest?.(".tc-find")) close();
  });
  document.addEventListener("focusout", (event) => {
    const isLeft = () => !document.activeElement?.closest(".tc-find");
    if (typedIn(event)) setTimeout(() => { if (isLeft()) close(); }, 150);
  });
  document.addEventListener("keydown", (event) => {
    const input = typedIn(event);
    if (!input) {
      const isTyping = event.target.matches?.("input, textarea, select, [contenteditable=true]");
      if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      box()?.querySelector(".tc-find-typed").select();
      box()?.querySelector(".tc-find-typed").focus();
      return;
    }
    const all = options(), at = all.findIndex((each) => each.ariaSelected === "true");
    if (event.key === "ArrowDown" && all.length) point((at + 1) % all.length);
    else if (event.key === "ArrowUp" && all.length) point((at - 1 + all.length) % all.length);
    else if (event.key === "Enter" && all[at]) go(all[at]);
    else if (event.key === "Escape") { input.value = ""; close(); input.blur(); }
    else return;
    event.preventDefault();
  });
})();
