"""Text from data stays text: whatever it holds, it makes no tag, attribute or address."""

from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from figures import html
from figures.html import tile_map
from pages.working_group.data_quality import matrix

HREF = "/unit?unit=615"

COMPONENTS = {
    "masthead": lambda t: html.masthead(t, t, [t, html.strong(t), html.wide_only(t)], t),
    "heading": lambda t: html.heading(t, [t, html.join(html.strong(t), t)], [t]),
    "section": lambda t: html.section(t, t, html.origin_tag("simulated", t), t),
    "note": lambda t: html.note(t, html.link(t, HREF, label=t)),
    "paragraph": lambda t: html.paragraph(t, html.code(t)),
    "fold": lambda t: html.fold(t, t, under=t, is_open=True),
    "pager": lambda t: html.pager([(t, HREF), (t, None)], t),
    "chip": lambda t: html.chip("watch", t),
    "state_sign": lambda t: html.state_sign("lagging", t),
    "state_key": lambda t: html.state_key([("leading", t)]),
    "swatch_key": lambda t: html.swatch_key([("concern", t)]),
    "target_tag": lambda t: html.target_tag("unmet", t, t),
    "coverage": lambda t: matrix.coverage_cell("missing", t) + matrix.coverage_key([("full", t)]),
    "target_bar": lambda t: html.target_bar(0.25, 0.5, 0.3, t),
    "objectives": lambda t: html.objectives(
        [html.ObjectiveGroup(t, [html.Objective(t, t, HREF, (), t, [t], t, t, targets=[t])])],
        (t, t, t, t),
        t,
    ),
    "facts": lambda t: html.fact_strip([html.Fact(t, t, t, [t], (t, HREF))]),
    "table": lambda t: html.table(
        [html.Column("a", t), html.Column("b", t, "right", short=t)],
        [html.GroupHeading(t), {"a": html.link(t, HREF), "b": t}, {"a": t, "b": None}],
        t,
        {"a": t, "b": t},
        t,
    ),
    "matrix": lambda t: matrix.matrix([t], [(t, [matrix.coverage_cell("not_due", t)])], t, t),
    "tiles": lambda t: tile_map.tile_map(
        [
            tile_map.Tile(t, HREF, 1, 1, t, t, t, state="watch"),
            tile_map.Tile(t, HREF, 1, 2, t, t, step=3),
            tile_map.Tile(t, HREF, 2, 1, t, nothing="no_data"),
        ],
        t,
    ),
    "units": lambda t: html.unit_list(
        [html.UnitGroup("lagging", t, [html.UnitLine(t, HREF, t, t, t)], t, t, t)], t
    ),
    "notice": lambda t: html.notice(t, t, t, (t, HREF)),
    "out_of_sight": lambda t: html.out_of_sight([html.OutOfSight(t, t, t)]),
    "definitions": lambda t: html.definitions([(t, t), (t, [t, t])]),
    "sql": lambda t: html.sql(t),
}


class Skeleton(HTMLParser):
    """What a browser makes of it: elements with the names of their attributes, and addresses."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.seen, self.addresses, self.words = [], [], []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag == "wbr":  # where two counts may part: it follows the stroke between them
            return
        self.seen.append((tag, *(name for name, _ in attrs)))
        named = [value for name, value in attrs if name in ("href", "src")]
        self.addresses += ["#" if value.startswith("#muc") else value for value in named]

    def handle_endtag(self, tag):
        self.seen.append(f"/{tag}")

    def handle_comment(self, data):
        self.seen.append("comment")

    def handle_decl(self, decl):
        self.seen.append("declaration")

    def handle_data(self, data):
        self.words.append(data)


@pytest.mark.parametrize("name", COMPONENTS)
@given(words=st.text(min_size=1, max_size=40))
@example('<script>alert("x")</script>')
@example("\" onclick='x' a=\"")
@example("</a><a href='javascript:x'>")
@example("<!-- &lt;b&gt; -->")
def test_any_text_from_data_leaves_the_page_as_it_was(name, words):
    made = Skeleton(COMPONENTS[name](words))
    plain = Skeleton(COMPONENTS[name]("x"))

    assert made.seen == plain.seen
    assert made.addresses == plain.addresses


@given(words=st.text(min_size=1))
def test_text_is_read_as_it_was_written(words):
    assert "".join(Skeleton(html.strong(words)).words) == words


@given(words=st.text(min_size=1))
def test_markup_loses_its_trust_when_it_is_put_together_by_hand(words):
    by_hand = html.strong("a") + words

    assert not isinstance(by_hand, html.Markup)
    assert Skeleton(html.strong(by_hand)).seen == [("strong",), "/strong"]


@pytest.mark.parametrize("number", [0, 1.5, None, True])
def test_a_number_that_was_not_written_in_vietnamese_is_refused(number):
    with pytest.raises(TypeError, match="must be str"):
        html.strong(number)


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "/\t/elsewhere.example",
        "unit",
        "",
        " /unit",
        "/unit\n",
    ],
)
def test_an_address_that_runs_code_or_leaves_the_site_unseen_is_refused(href):
    with pytest.raises(ValueError, match="not an address"):
        html.link("Huyện Sa Thầy", href)


def test_an_address_is_escaped_and_opens_what_it_names():
    made = Skeleton(html.link("Xem", "/list?unit=615&status=open_overdue&q=%22%3E'"))

    assert made.addresses == ["/list?unit=615&status=open_overdue&q=%22%3E'"]
