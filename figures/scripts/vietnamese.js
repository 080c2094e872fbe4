// What Streamlit says by itself, and only in English: on its own parts of the page, to screen
// readers, and where the server is down. One observer a window is enough.
(() => {
  if (window.inVietnamese) return;
  window.inVietnamese = true;

  const IN_VIETNAMESE = {
    "Skip to main content": "Đến nội dung chính",
    "App pages": "Các trang",
    "Sidebar": "Danh mục trang",
    "Expand sidebar": "Mở danh mục trang",
    "Collapse sidebar": "Đóng danh mục trang",
    "Open": "Mở danh sách",
    "No results": "Không có mục nào khớp",
    "Close": "Đóng",
    "Dismiss": "Đóng",
    "Upload": "Chọn tệp",
    "Drag and drop files here": "Thả tệp vào đây",
    "Add files": "Thêm tệp",
    "file upload": "Chọn tệp",
    "Remove file": "Bỏ tệp này",
    "Connection error": "Chưa kết nối được với máy chủ",
    "Streamlit server is not responding. Are you connected to the internet?":
      "Máy chủ của bảng theo dõi chưa trả lời. Khi máy chủ chạy lại, trang này tự nối lại.",
  };
  const SAID = "[data-testid=stSkipToContent], [role=listbox] [role=option] span, " +
    "[role=dialog] h2, [role=dialog] div, [data-testid=stFileUploader] :is(p, span, div)";
  const REFUSED = /files are not allowed|must be .* or smaller|too large|status code 413/i;
  const NAMED = "[aria-label]:is(nav, section, button, input)";

  function translate() {
    for (const element of document.querySelectorAll(SAID)) {
      const said = element.childNodes.length === 1 && element.firstChild.nodeValue;
      if (said in IN_VIETNAMESE) element.firstChild.nodeValue = IN_VIETNAMESE[said];
      else if (said && REFUSED.test(said) && element.closest("[data-testid=stFileUploader]"))
        element.firstChild.nodeValue = "không nhận: sai loại tệp hoặc quá lớn";
    }
    for (const element of document.querySelectorAll(NAMED)) {
      const name = element.getAttribute("aria-label");
      if (name in IN_VIETNAMESE) element.setAttribute("aria-label", IN_VIETNAMESE[name]);
    }
  }
  let isWaiting = false;
  new MutationObserver(() => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => { isWaiting = false; translate(); });
  }).observe(document.body, { childList: true, subtree: true });
  translate();
})();
