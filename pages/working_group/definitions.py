"""How is an indicator counted, and on what basis?"""

import queries
from figures import html, page, wording
from figures.panels import definitions

period = page.period(queries.run("periods"))
(build,) = queries.run("this_build")
measures = queries.run("measures")
measure = page.choice("measure", wording.measure_options(measures), default="late_of_due")
versions = queries.run("definition", measure=measure)

page.heading(
    wording.HEADING["definitions"],
    definitions.lead(versions[0]),
    page.as_of(period, build, [("", [build.origin])]),
)
page.choices(measure=wording.WORD["choose_measure"])
page.write(
    *(html.join(html.definitions(page.working(each))) for each in versions),
    html.section("Mọi chỉ số", "Mở một chỉ số để xem cách tính và căn cứ"),
    html.table(*definitions.table(measures, page.here)),
)
page.downloads(
    "chi-so",
    wording.MEASURE_COLUMNS,
    measures,
    wording.about("Mọi chỉ số", period, build.as_of, [wording.ORIGIN[build.origin]]),
)
page.how_we_count(versions, {queries.header("definition")["question"]: queries.text("definition")})
