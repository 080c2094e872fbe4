-- table: report_beside
-- grain: measure, unit_code, level, period
-- needs: current_measure, report_against_offices
-- sorted: period, unit_code, level, measure
-- idle_without: form_cell
--
-- The report of an area beside what its offices have (views/report_against_offices.sql), of the
-- definition in force.

select
    report_against_offices.form,
    report_against_offices.unit_code,
    report_against_offices.level,
    report_against_offices.period,
    report_against_offices.measure,
    report_against_offices.reported,
    report_against_offices.reported_denominator,
    report_against_offices.summed,
    report_against_offices.summed_denominator,
    report_against_offices.units_complete,
    report_against_offices.units_counted,
    report_against_offices.units_expected
from report_against_offices
inner join current_measure using (measure, version)
order by
    report_against_offices.period,
    report_against_offices.unit_code,
    report_against_offices.level,
    report_against_offices.measure
