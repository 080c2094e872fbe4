-- view: office_period
-- grain: source, unit_code, valid_from, period
-- needs: office_month, period_month
-- kept: count
--
-- What came of each office in each period: its months there, those that came, and which of them
-- open and close its stay. A period that began before its source did lacks months: they are
-- expected, and not there.

select
    office_month.source,
    office_month.unit_code,
    office_month.valid_from,
    period_month.period,
    count(*) as months_expected,
    count_if(office_month.is_present) as months_present,
    min(office_month.opens_on) as opens_on,
    max(office_month.closes_on) as closes_on,
    arg_min(office_month.month, office_month.opens_on) as first_month,
    arg_max(office_month.month, office_month.closes_on) as last_month,
    arg_min(office_month.is_present, office_month.opens_on) as is_first_present,
    arg_max(office_month.is_present, office_month.closes_on) as is_last_present
from office_month
inner join period_month on office_month.month = period_month.month
group by office_month.source, office_month.unit_code, office_month.valid_from, period_month.period
having bool_or(office_month.has_begun)
