"""The figures as a Dash page: python -m bench.pages.rivals.dash_page TOTALS PORT.

Written as well as Dash allows: its first content comes with the layout, one callback a change,
figures as dictionaries, plain tables.
"""

from __future__ import annotations

import sys
from pathlib import Path

from dash import Dash, Input, Output, dcc, html

from bench.pages.rivals import charts
from bench.pages.rivals.totals import Totals

HEADS = ("Tên", "Tử số", "Mẫu số", "Giá trị")
PLAIN = {"displayModeBar": False}


def page(totals: Totals) -> Dash:
    """The page over `totals`; it opens on the newest period."""
    app = Dash(__name__, title="Dash")
    periods = totals.periods()
    app.layout = lambda: html.Main(
        [
            dcc.Dropdown(periods, periods[0], id="period", clearable=False),
            html.Div(content(totals, periods[0]), id="content"),
        ]
    )
    app.callback(
        Output("content", "children"), Input("period", "value"), prevent_initial_call=True
    )(lambda period: content(totals, period))
    return app


def content(totals: Totals, period: str) -> list:
    """Two tables and three charts."""
    shown = totals.of(period)
    figures = charts.figures(shown, period)
    return [
        html.H1(period, id="shown"),
        *(
            part
            for table in ("figure", "office")
            for part in (html.H2(charts.TITLES[table]), rows(shown[table]))
        ),
        *(dcc.Graph(id=table, figure=figure, config=PLAIN) for table, figure in figures.items()),
    ]


def rows(listed: charts.Rows) -> html.Table:
    return html.Table(
        [
            html.Thead(html.Tr([html.Th(head) for head in HEADS])),
            html.Tbody([html.Tr([html.Td(value) for value in row]) for row in listed]),
        ]
    )


if __name__ == "__main__":
    page(Totals(Path(sys.argv[1]))).run(port=int(sys.argv[2]), debug=False)
