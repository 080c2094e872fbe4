// How tables are sorted stands in the address, as sort=LIST.COLUMN-WAY: a list by its first column,
// so that lists of like things sort alike, and a reload, Back or a sent link keep it. The server only
// carries it on; a list that it sorts itself writes a value without a point.
(() => {
  if (window.sortedInAddress) return;
  window.sortedInAddress = { asked, ask };

  // Of each list: by which column, which way.
  function asked() {
    const written = new URLSearchParams(location.search).get("sort") ?? "";
    const found = new Map();
    for (const each of written.split(",")) {
      const [, list, column, way] = /^([^.]+)\.(.+)-(down|up)$/.exec(each) ?? [];
      if (list) found.set(list, { column, way });
    }
    return found;
  }

  // A step in the history; without a way the list stands as it opened.
  function ask(list, column, way) {
    const all = asked();
    if (way) all.set(list, { column, way });
    else all.delete(list);
    history.pushState({ isSorted: true }, "", written(all, location.href));
    dispatchEvent(new Event("sorted"));
  }

  function written(all, address) {
    const to = new URL(address, location.href);
    const value = [...all].map(([list, by]) => `${list}.${by.column}-${by.way}`).join(",");
    if (value) to.searchParams.set("sort", value);
    else to.searchParams.delete("sort");
    return to;
  }

  // Streamlit writes the address as the server last heard it: what is sorted since stays in it.
  for (const write of ["pushState", "replaceState"]) {
    const original = history[write].bind(history);
    history[write] = (state, title, to) => original(state, title, state?.isSorted ? to : kept(to));
  }
  function kept(to) {
    if (!to) return to;
    const address = new URL(to, location.href);
    const isOurs = (address.searchParams.get("sort") ?? ".").includes(".");
    const isHere = address.pathname === location.pathname;
    return isHere && isOurs ? written(asked(), address) : to;
  }
})();
