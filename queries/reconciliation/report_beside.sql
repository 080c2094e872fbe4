-- question: Báo cáo của cấp trên có khớp với cộng các đơn vị không?
-- grain: measure, unit_code, level
-- params: period, unit?
-- measure:
--
-- What the report of an area says, beside what its offices have, reported or counted from dossiers,
-- and of how many of them that is known: a difference tells of a mistake only where all are, and
-- all by reports.
-- level: of which offices the report tells; province: of all. Without a unit: the province's own.

select
    report_beside.measure,
    report_beside.unit_code,
    report_beside.level,
    report_beside.form,
    listed_measure.title,
    listed_measure.kind,
    listed_measure.unit_of_measure,
    report_beside.reported,
    report_beside.reported_denominator,
    report_beside.summed,
    report_beside.summed_denominator,
    report_beside.reported - report_beside.summed as difference,
    report_beside.reported_denominator - report_beside.summed_denominator
        as difference_denominator,
    report_beside.units_complete,
    report_beside.units_counted,
    report_beside.units_expected
from report_beside
inner join listed_measure using (measure)
where
    report_beside.period = $period
    and (
        report_beside.unit_code = $unit
        or (
            $unit is null
            and report_beside.unit_code in (
                select listed_unit.unit_code
                from listed_unit
                where listed_unit.level = 'province'
            )
        )
    )
order by
    report_beside.unit_code,
    array_position(['department', 'district', 'commune', 'province'], report_beside.level),
    listed_measure.domain,
    listed_measure.display_order,
    report_beside.measure
