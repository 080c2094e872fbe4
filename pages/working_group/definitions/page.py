"""How is an indicator counted, and on what basis?"""

import queries
from figures import html, page, wording
from pages.working_group.definitions import panel, screens, topics, words

period = page.period(queries.run("periods"))
(build,) = queries.run("this_build")
measures = queries.run("measures")
measure = page.choice(
    "measure", wording.measure_options(measures), default=wording.leading(measures)
)
(row,) = [each for each in measures if each.measure == measure]
versions = queries.run("definition", measure=measure)

page.heading(
    words.HEADING,
    panel.lead(
        versions[0], queries.run("province_objectives", period=period.period, domains=row.domain)
    ),
    page.as_of(period, build, [("", [build.origin])]),
)
page.choices(measure=wording.WORD["choose_measure"])
answer, beside = page.columns()
with answer:
    page.write(
        *(
            html.definitions(panel.beside_lead(page.working(each), versions[0]))
            for each in versions
        ),
        html.definitions([(words.DEFINITION_WORD["screens"], screens.links(row, page.link))]),
    )
    if len(versions) > 1:
        page.write(
            html.section(words.DEFINITION_WORD["changed"]),
            html.table(
                *panel.changed(
                    [dict(page.working(each)) | {"version": str(each.version)} for each in versions]
                )
            ),
            html.section(
                words.DEFINITION_WORD["compared"], words.DEFINITION_WORD["compared_caption"]
            ),
            html.table(
                *panel.compared(
                    queries.run("versions", measure=measure, kind="quarter")[: 8 * len(versions)]
                )
            ),
        )
with beside:
    typed = page.search(words.DEFINITION_WORD["search"])
    listed = topics.found(measures, typed)
    page.write(
        html.section(
            f"{words.DEFINITION_WORD['all']} ({wording.counts(len(listed), len(measures))})",
            words.DEFINITION_WORD["open_one"],
        ),
        topics.listed(listed, measure, typed, page.here),
    )
    page.downloads(
        "chi-so",
        words.MEASURE_COLUMNS,
        measures,
        wording.about(
            words.DEFINITION_WORD["all"], period, build.as_of, [wording.ORIGIN[build.origin]]
        ),
    )
page.how_we_count(versions, queries.explained("definition"))
