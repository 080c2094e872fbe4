-- view: score_figure
-- grain: version, component, unit_code, valid_from, scope, period
-- needs: current_measure, form_figure, indicator_total, period, score_component, unit
--
-- The two counts of each component of the 766 score, as we count them and as the national portal
-- shows them (form TC.08). The score is of civil months, quarters and years; what forms report for
-- report periods answers with the period of the same name, and says which. Where we count nothing
-- the portal's own counts stand in.

with

asked as (

    select
        score_component.version,
        score_component.component,
        score_component.measure,
        period.period,
        period.kind,
        period.year,
        period.number
    from score_component
    inner join period
        on period.ends_on between score_component.valid_from
        and coalesce(score_component.valid_to, date '9999-12-31')
    where period.calendar = 'civil' and period.kind in ('month', 'quarter', 'year')

),

answered as materialized (

    -- Looked up before the many totals are asked: with them, DuckDB joins those to every period.
    select
        asked.version,
        asked.component,
        asked.period,
        current_measure.measure,
        current_measure.version as measure_version,
        own.period as figure_period
    from asked
    inner join current_measure on asked.measure = current_measure.measure
    inner join period as own
        on asked.kind = own.kind and asked.year = own.year and asked.number = own.number
        and own.calendar
        = case current_measure.calendar when 'report' then 'report' else 'civil' end

),

ours as (

    select
        answered.version,
        answered.component,
        total.unit_code,
        total.valid_from,
        total.scope,
        answered.period,
        answered.figure_period,
        total.numerator,
        total.denominator
    from answered
    inner join indicator_total as total
        on answered.measure = total.measure
        and answered.measure_version = total.version
        and answered.figure_period = total.period
    where total.numerator is not null

),

portal as (

    select
        asked.version,
        asked.component,
        form_figure.unit_code,
        unit.valid_from,
        'with_children' as scope,
        asked.period,
        max(form_figure.value) filter (where form_figure.column_code = '1') as portal_numerator,
        max(form_figure.value) filter (where form_figure.column_code = '2') as portal_denominator,
        max(form_figure.value) filter (where form_figure.column_code = '3') as portal_points
    from form_figure
    inner join asked
        on form_figure.row_code = asked.component and form_figure.period = asked.period
    inner join unit on form_figure.unit_code = unit.unit_code and unit.level = 'province'
    where form_figure.form = 'TC.08'
    group by
        asked.version, asked.component, form_figure.unit_code, unit.valid_from, asked.period

)

select
    version,
    component,
    unit_code,
    valid_from,
    scope,
    period,
    figure_period,
    ours.numerator is null as is_of_portal,
    coalesce(ours.numerator, portal.portal_numerator)
        as numerator,
    case when ours.numerator is null then portal.portal_denominator else ours.denominator end
        as denominator,
    portal.portal_numerator,
    portal.portal_denominator,
    portal.portal_points
from ours
full outer join portal
    using (version, component, unit_code, valid_from, scope, period)
