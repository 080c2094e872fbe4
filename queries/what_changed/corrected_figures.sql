-- question: Số nào của kỳ đã kết thúc được cập nhật, và do tệp nào?
-- grain: measure, origin, unit_code, valid_from, period
-- params: kind, calendar, most?, limit?
-- measure:
--
-- Counted and reported figures of one kind of period (longer ones follow from shorter) that had
-- ended for both builds, and are not what they were: change says whether a figure was not known
-- before (new) or is not any more (gone). An average is the same up to what adding in another order
-- makes of it. most: so many of each unit: first the measure that pages open with, objectives, what
-- is judged, then the latest; of_unit and in_all say how many there are. The file: the last of those
-- that came since and have rows of the unit that can bear on the period; of an area whole only where
-- there is but one.
with

compared_period as (

    select
        listed_period.period,
        listed_period.calendar,
        listed_period.starts_on,
        listed_period.ends_on
    from listed_period
    inner join before_listed_period
        on listed_period.period = before_listed_period.period
    where
        listed_period.kind = $kind
        and listed_period.is_finished
        and before_listed_period.is_finished

),

before as (

    select
        measure,
        version,
        origin,
        unit_code,
        valid_from,
        scope,
        period,
        numerator,
        denominator
    from before_figure
    where
        document is null
        and is_current
        and scope in ('own', 'with_children')
        and period in (select compared_period.period from compared_period)

),

now as (

    select
        measure,
        version,
        origin,
        unit_code,
        valid_from,
        scope,
        period,
        numerator,
        denominator
    from figure
    where
        document is null
        and is_current
        and scope in ('own', 'with_children')
        and period in (select compared_period.period from compared_period)

),

differing as (

    select
        measure,
        version,
        origin,
        unit_code,
        valid_from,
        scope,
        period,
        before.numerator as numerator_before,
        before.denominator as denominator_before,
        now.numerator as numerator_after,
        now.denominator as denominator_after
    from before
    full outer join now using (measure, version, origin, unit_code, valid_from, scope, period)
    where
        before.numerator is distinct from now.numerator
        or (
            before.denominator is distinct from now.denominator
            and coalesce(before.numerator, now.numerator) is not null
        )

),

told as (

    -- Units that were there before, on the basis on which pages name them.
    select
        differing.*,
        measure.title,
        measure.kind,
        measure.unit_of_measure,
        measure.counted_noun,
        measure.among_noun,
        measure.domain,
        measure.display_order,
        measure.leads,
        measure.objective_order,
        measure.judged,
        compared_period.starts_on,
        compared_period.ends_on,
        listed_unit.unit_name,
        listed_unit.short_name,
        listed_unit.parent_short_name,
        listed_unit.level,
        listed_unit.display_order as unit_order,
        case
            when differing.numerator_before is null then 'new'
            when differing.numerator_after is null then 'gone'
            else 'changed'
        end as change
    from differing
    inner join compared_period on differing.period = compared_period.period
    inner join listed_measure as measure
        on differing.measure = measure.measure and differing.version = measure.version
    inner join listed_unit
        on differing.unit_code = listed_unit.unit_code
        and differing.valid_from = listed_unit.valid_from
        and differing.scope = listed_unit.scope
        and listed_unit.basis = 'day'
    inner join before_listed_unit
        on differing.unit_code = before_listed_unit.unit_code
        and differing.valid_from = before_listed_unit.valid_from
        and before_listed_unit.basis = 'day'
    where
        (compared_period.calendar = $calendar or measure.calendar = 'civil')
        and (
            measure.kind <> 'average'
            or differing.numerator_before is null
            or differing.numerator_after is null
            or abs(differing.numerator_before - differing.numerator_after) > 0.005
            or differing.denominator_before <> differing.denominator_after
        )

),

placed as (

    select
        *,
        count(*) over of_unit as count_of_unit,
        count(*) over (partition by change = 'new') as count_in_all,
        row_number() over (
            of_unit
            order by
                leads desc,
                objective_order,
                judged <> 'yes',
                ends_on desc,
                domain,
                display_order,
                measure,
                origin,
                period
        ) as place,
        abs(coalesce(numerator_after, 0) - coalesce(numerator_before, 0))
        + abs(coalesce(denominator_after, 0) - coalesce(denominator_before, 0)) as size
    from told
    window of_unit as (partition by unit_code, valid_from, change = 'new')

),

fresh as (

    select
        batch_id,
        file_name,
        imported_at
    from batch
    where batch_id not in (select before_batch.batch_id from before_batch)

),

dossiers_of as (

    select
        dossier.batch_id,
        dossier.answerable_unit,
        cast(min(dossier.received_at) as date) as since
    from dossier
    semi join fresh on dossier.batch_id = fresh.batch_id
    group by dossier.batch_id, dossier.answerable_unit

),

came as (

    select distinct
        'dossiers' as source,
        dossiers_of.batch_id,
        answering_office.unit_code,
        answering_office.valid_from,
        dossiers_of.since,
        cast(null as date) as until
    from dossiers_of
    inner join answering_office
        on dossiers_of.answerable_unit = answering_office.written_code
    union all
    select distinct
        'forms' as source,
        form_cell.batch_id,
        form_cell.unit_code,
        listed_unit.valid_from,
        period.starts_on as since,
        period.ends_on as until
    from form_cell
    semi join fresh on form_cell.batch_id = fresh.batch_id
    inner join period on form_cell.period = period.period
    inner join listed_unit
        on form_cell.unit_code = listed_unit.unit_code and listed_unit.basis = 'day'

),

brought as (

    select
        placed.unit_code,
        placed.valid_from,
        placed.measure,
        placed.origin,
        placed.period,
        max_by(fresh.file_name, (fresh.imported_at, fresh.batch_id)) as file_name,
        max(fresh.imported_at) as imported_at,
        count(distinct fresh.batch_id) as count_files
    from placed
    inner join came
        on (placed.origin = 'reported') = (came.source = 'forms')
        and came.since <= placed.ends_on
        and coalesce(came.until, placed.starts_on) >= placed.starts_on
        and (
            placed.scope = 'with_children'
            or (placed.unit_code = came.unit_code and placed.valid_from = came.valid_from)
        )
    inner join fresh on came.batch_id = fresh.batch_id
    where $most is null or placed.place <= $most
    group by
        placed.unit_code, placed.valid_from, placed.measure, placed.origin, placed.period

),

headed as (

    -- By what a unit is told with first: the one place of all its rows.
    select
        *,
        first_value(leads) over by_place as unit_leads,
        first_value(size) over by_place as unit_size
    from placed
    window by_place as (
        partition by unit_code, valid_from, change = 'new'
        order by place
    )

)

select
    headed.change,
    headed.measure,
    headed.title,
    headed.kind,
    headed.unit_of_measure,
    headed.counted_noun,
    headed.among_noun,
    headed.origin,
    headed.unit_code,
    headed.unit_name,
    headed.short_name,
    headed.parent_short_name,
    headed.level,
    headed.valid_from,
    headed.period,
    headed.numerator_before,
    headed.denominator_before,
    headed.numerator_after,
    headed.denominator_after,
    headed.count_of_unit as of_unit,
    headed.count_in_all as in_all,
    case
        when headed.level <> 'province' or brought.count_files = 1 then brought.file_name
    end as file_name,
    case
        when headed.level <> 'province' or brought.count_files = 1 then brought.imported_at
    end as imported_at
from headed
left join brought using (unit_code, valid_from, measure, origin, period)
where $most is null or headed.place <= $most
order by
    headed.change = 'new',
    headed.level = 'province' desc,
    headed.unit_leads desc,
    headed.unit_size desc,
    headed.count_of_unit desc,
    headed.unit_order,
    headed.unit_code,
    headed.valid_from,
    headed.place
limit $limit
