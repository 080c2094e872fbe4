-- table: reported_office
-- grain: basis, period, unit_code, valid_from
-- needs: figure, form_sent, listed_unit, period
-- sorted: basis, period, display_order, unit_code, valid_from
-- idle_without: form_sent
--
-- The units of each basis of which no dossiers came, with what their reports tell: form II.06 has how
-- many were resolved and how many are open, on time and late, but not what fell due; so nothing is
-- judged. ended_on: their last day within the period, of which what is open is. months_present: of
-- how many of the period's months it tells what was resolved.

select
    unit.basis,
    figure.period,
    unit.level,
    unit.unit_code,
    unit.valid_from,
    unit.unit_name,
    unit.short_name,
    unit.kind,
    unit.parent_code,
    unit.parent_short_name,
    any_value(figure.origin) as origin,
    max(figure.numerator) filter (where figure.measure = 'resolved') as handled,
    max(figure.numerator) filter (where figure.measure = 'resolved_late') as late,
    max(figure.numerator) filter (where figure.measure = 'open') as pending,
    max(figure.numerator) filter (where figure.measure = 'open_overdue') as overdue,
    min(figure.months_present) as months_present,
    any_value(figure.months_expected) as months_expected,
    case when unit.exists_to < period.ends_on then unit.exists_to end as ended_on,
    case
        when not unit.are_units_changed then null
        when period.ends_on > unit.meant_to then 'old'
        else unit.basis
    end as units,
    unit.display_order
from figure
inner join period on figure.period = period.period
inner join listed_unit as unit
    on figure.unit_code = unit.unit_code
    and figure.valid_from = unit.valid_from
    and figure.scope = unit.scope
where
    figure.is_current
    and figure.origin = 'reported'
    and figure.measure in ('resolved', 'resolved_late', 'open', 'open_overdue')
    and unit.level <> 'province'
    and exists (select 1 from form_sent)  -- what no form told is not looked for
group by
    unit.basis,
    figure.period,
    unit.unit_code,
    unit.valid_from,
    unit.unit_name,
    unit.short_name,
    unit.level,
    unit.kind,
    unit.parent_code,
    unit.parent_short_name,
    unit.display_order,
    unit.are_units_changed,
    unit.meant_to,
    unit.exists_to,
    period.ends_on
order by
    unit.basis,
    figure.period,
    unit.display_order,
    unit.unit_code,
    unit.valid_from
