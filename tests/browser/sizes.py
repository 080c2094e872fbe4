"""How long a page is, how much there is to read on it, and how much of that is folded away."""

from __future__ import annotations

from typing import NamedTuple

from playwright.sync_api import Page

from navigation import Entry

# Pixels from the top of the window to the end of the page, at the widths of a laptop and a phone.
HIGHEST = {"laptop": {"leaders": 2600, "working_group": 3000}, "phone": 6000}
HIGHEST_OF = {
    ("overview", "laptop"): 2200,
    ("overview", "phone"): 3900,
    ("definitions", "laptop"): 2500,
    ("reconciliation", "laptop"): 3000,
    ("dossier_list", "laptop"): 3400,  # fifty rows
}
# Before anything is unfolded; 130 of the overview are what is proposed to decide.
MOST_WORDS = {"overview": 800}

MEASURE = """() => {
  const whole = document.querySelector('.st-key-page');
  const main = document.querySelector('[data-testid="stMain"]');
  const count = (text) => text.split(/\\s+/).filter(Boolean).length;
  let read = 0, folded = 0;
  const walk = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const parent = walk.currentNode.parentElement;
    if (parent.closest('style, script, .tc-unseen')) continue;
    const number = count(walk.currentNode.data);
    if (parent.checkVisibility({ visibilityProperty: true })) read += number;
    else folded += number;
  }
  const height = whole.getBoundingClientRect().bottom + main.scrollTop;
  return [Math.ceil(height), read, folded];
}"""


class Size(NamedTuple):
    """Pixels; words that are seen; words that stand in folds (of those that were sent)."""

    height: int
    words: int
    folded: int


def measure(page: Page) -> Size:
    return Size(*page.evaluate(MEASURE))


def highest(entry: Entry, window: str) -> int:
    """The most pixels that a page may have in a window."""
    usual = HIGHEST[window]
    of_all = usual if isinstance(usual, int) else usual[entry.audience]
    return HIGHEST_OF.get((entry.name, window), of_all)


def is_no_longer_than_promised(page: Page, entry: Entry, window: str) -> None:
    """Prints what it measured (`pytest -s`): a page grows by a line at a time."""
    size = measure(page)
    share = size.folded / max(size.words + size.folded, 1)
    print(
        f"{entry.name:16} {window:7} {size.height:6} px (≤ {highest(entry, window)})"
        f" {size.words:5} words, {share:4.0%} folded"
    )
    assert size.height <= highest(entry, window)
    assert size.words <= MOST_WORDS.get(entry.name, size.words)
