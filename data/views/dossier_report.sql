-- view: dossier_report
-- grain: measure, version, form, unit_code, valid_from, level, period
-- needs: dossier_report_line, measure, period, unit
-- kept: count
-- idle_without: form_cell
--
-- What the forms that count dossiers say of a measure, for the period they were sent for: of the
-- sender's own (is_own), or of the offices of a level in its area. Each line of a section must
-- tell each cell, else the count is unknown; a section without lines says nothing.

with

said as (

    select
        measure,
        version,
        form,
        unit_code,
        period,
        counts,
        part,
        case when count(*) = count(value) then sum(value) end as value
    from dossier_report_line
    group by measure, version, form, unit_code, period, counts, part

),

paired as (

    select
        said.measure,
        said.version,
        said.form,
        said.unit_code,
        said.period,
        said.counts,
        max(said.value) filter (where said.part = 'numerator') as numerator,
        max(said.value) filter (where said.part = 'denominator') as denominator
    from said
    group by all

)

select
    paired.measure,
    paired.version,
    measure.roll_up,
    paired.form,
    paired.unit_code,
    unit.valid_from,
    unit.level as sender_level,
    case paired.counts when 'own' then unit.level else paired.counts end as level,
    paired.counts in ('own', unit.level) as is_own,
    paired.period,
    paired.numerator,
    paired.denominator
from paired
inner join measure
    on paired.measure = measure.measure
    and paired.version = measure.version
    and measure.source = 'dossiers'
inner join period on paired.period = period.period
inner join unit
    on paired.unit_code = unit.unit_code
    and period.ends_on between unit.valid_from and coalesce(unit.valid_to, date '9999-12-31')
where
    paired.numerator is not null
    and (len(measure.denominator_cells) = 0 or paired.denominator is not null)
