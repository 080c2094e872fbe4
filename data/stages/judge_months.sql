-- stage: judge
-- needs: build, office_month, period, unit
-- Each office in each finished month of its life since the source began: did the data come?
-- An office is a code and the day from which it is meant: codes are reused with another extent,
-- and one that was reorganised is judged as a new one, with no past.
select
    office_month.unit_code,
    office_month.valid_from,
    concat(office_month.unit_code, ' ', office_month.valid_from) as office,
    unit.level,
    office_month.month,
    period.calendar,
    period.starts_on,
    period.year,
    period.number,
    office_month.is_present
from office_month
inner join period on office_month.month = period.period
inner join build on period.ends_on <= build.as_of
inner join unit
    on office_month.unit_code = unit.unit_code and office_month.valid_from = unit.valid_from
where
    office_month.source = $source
    and office_month.has_begun
    and unit.level <> 'province'
order by period.starts_on, unit.display_order, unit.unit_code
