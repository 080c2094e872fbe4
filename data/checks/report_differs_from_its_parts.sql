-- check: report_differs_from_its_parts
-- stage: counted
-- severity: warning
-- sentence: Biểu của một kỳ khác các biểu của những kỳ ngắn hơn trong kỳ ấy, cùng đơn vị
-- next_step: Hỏi lại đơn vị; biểu nào sai thì đơn vị gửi lại biểu ấy
-- needs: dossier_report, form_sent, measure, period, reported_part
-- idle_without: form_cell
-- Where the shorter ones fill the period without a gap: the sum of them, or what the first opened
-- and the last closed with, as the measure says. The report of the period itself is what counts.

with

sent as (

    select
        form_sent.form,
        form_sent.unit_code,
        period.period,
        period.calendar,
        period.starts_on,
        period.ends_on
    from form_sent
    inner join period using (period)

),

part as (

    -- The longest within the period, one after another.
    select
        whole.form,
        whole.unit_code,
        whole.period,
        sent.period as part_period,
        sent.starts_on,
        sent.ends_on,
        sent.starts_on = whole.starts_on as is_first,
        sent.ends_on = whole.ends_on as is_last,
        whole.ends_on - whole.starts_on + 1 as days_of_whole
    from sent as whole
    inner join sent
        on whole.form = sent.form
        and whole.unit_code = sent.unit_code
        and whole.calendar = sent.calendar
        and whole.period <> sent.period
        and sent.starts_on >= whole.starts_on
        and sent.ends_on <= whole.ends_on
    qualify
        sent.starts_on > coalesce(
            max(sent.ends_on) over (
                partition by whole.form, whole.unit_code, whole.period
                order by sent.starts_on, sent.ends_on desc
                rows between unbounded preceding and 1 preceding
            ),
            date '0001-01-01'
        )

),

filled as (

    select *
    from part
    qualify
        sum(ends_on - starts_on + 1) over (partition by form, unit_code, period) = days_of_whole

),

said as (

    select
        measure,
        version,
        form,
        unit_code,
        level,
        period,
        numerator as value
    from dossier_report
    union all by name
    select
        reported_part.measure,
        reported_part.version,
        measure.source as form,
        reported_part.unit_code,
        null as level,
        reported_part.period,
        reported_part.value
    from reported_part
    inner join measure using (measure, version)
    where
        reported_part.part = 'numerator'
        and measure.source <> 'dossiers'
        and reported_part.value is not null

)

select
    filled.form,
    filled.unit_code,
    filled.period,
    whole.measure,
    whole.value as reported,
    case any_value(measure.roll_up)
        when 'sum' then sum(said.value)
        when 'first' then any_value(said.value) filter (where filled.is_first)
        when 'last' then any_value(said.value) filter (where filled.is_last)
    end as of_parts,
    list(filled.part_period order by filled.starts_on) as parts
from filled
inner join said as whole
    on filled.form = whole.form
    and filled.unit_code = whole.unit_code
    and filled.period = whole.period
inner join measure
    on whole.measure = measure.measure and whole.version = measure.version
left join said
    on whole.measure = said.measure
    and whole.form = said.form
    and whole.unit_code = said.unit_code
    and whole.level is not distinct from said.level
    and filled.part_period = said.period
group by filled.form, filled.unit_code, filled.period, whole.measure, whole.level, whole.value
having count(said.value) = count(*) and reported <> of_parts
order by filled.form, filled.unit_code, filled.period, whole.measure
