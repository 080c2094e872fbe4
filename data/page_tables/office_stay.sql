-- table: office_stay
-- grain: source, period, unit_code, valid_from, month
-- needs: measure, office_month, period_month
-- sorted: source, period, unit_code, valid_from, month
--
-- The months of each office in each period, of the sources that are counted by procedure, and
-- whether they came whole: drills leave out those that did not, as the totals do.

select
    office_month.source,
    period_month.period,
    office_month.unit_code,
    office_month.valid_from,
    office_month.month,
    office_month.opens_on,
    office_month.closes_on,
    office_month.is_present
from office_month
inner join period_month on office_month.month = period_month.month
where
    office_month.source in (
        select measure.source from measure where measure.counting_sql is not null
    )
order by
    office_month.source,
    period_month.period,
    office_month.unit_code,
    office_month.valid_from,
    office_month.month
