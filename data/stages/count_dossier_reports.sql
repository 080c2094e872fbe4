-- stage: count
-- needs: dossier_report, indicator_total, office_period, period, period_month, report_stretch, scope_office, unit
-- writes: indicator_total
-- idle_without: dossier_report
-- Where no dossier of an office came for a period, what the reports say of them stands for it: the
-- office's own, in its place. Of an area in which no dossier came, its own report; else the sum of
-- what was counted and what was reported, in which a district's report stands for its communes.
create or replace temp table reported_dossiers as

with

counted_office as (

    select
        unit_code,
        valid_from,
        period
    from office_period
    where source = 'dossiers' and months_present > 0

),

month_count as (

    select
        period,
        count(*) as months
    from period_month
    group by period

),

rolled as (

    -- Reports of parts of a period are added up, or its first or last part stands, by definition.
    select
        dossier_report.measure,
        dossier_report.version,
        dossier_report.unit_code,
        dossier_report.valid_from,
        dossier_report.sender_level,
        dossier_report.level,
        dossier_report.is_own,
        report_stretch.period,
        sum(dossier_report.numerator) as numerator,
        sum(dossier_report.denominator) as denominator,
        -- What tells how a period opened or closed tells all there is to know of it.
        case
            when any_value(dossier_report.roll_up) = 'sum' then sum(report_stretch.months)
            else max(month_count.months)
        end as months_present
    from dossier_report
    inner join report_stretch
        on dossier_report.form = report_stretch.form
        and dossier_report.unit_code = report_stretch.unit_code
        and dossier_report.period = report_stretch.part_period
    inner join month_count on report_stretch.period = month_count.period
    where
        report_stretch.is_whole
        or dossier_report.roll_up = 'sum'
        or (dossier_report.roll_up = 'first' and report_stretch.is_first)
        or (dossier_report.roll_up = 'last' and report_stretch.is_last)
    group by all

),

own_report as (

    select rolled.*
    from rolled
    anti join counted_office using (unit_code, valid_from, period)
    where rolled.is_own

),

office as (

    -- The offices of each area at a period's end, and whether dossiers of them were counted.
    select
        scope_office.scope,
        scope_office.area_code,
        scope_office.area_from,
        month_count.period,
        month_count.months,
        unit.unit_code,
        unit.valid_from,
        unit.level,
        counted_office.period is not null as is_counted
    from scope_office
    inner join unit
        on scope_office.unit_code = unit.unit_code
        and scope_office.valid_from = unit.valid_from
        and unit.level <> 'province'
        and unit.kind <> 'central_agency'
    inner join period
        on period.ends_on between unit.valid_from and coalesce(unit.valid_to, date '9999-12-31')
    inner join month_count on period.period = month_count.period
    left join counted_office
        on unit.unit_code = counted_office.unit_code
        and unit.valid_from = counted_office.valid_from
        and period.period = counted_office.period
    where period.period in (select rolled.period from rolled)

),

commune_report as (

    -- Of districts: the communes that their report stands for, none of which was counted.
    select
        rolled.measure,
        rolled.version,
        rolled.unit_code,
        rolled.valid_from,
        rolled.period,
        rolled.numerator,
        rolled.denominator,
        rolled.months_present,
        list({'code': office.unit_code, 'since': office.valid_from}) as communes
    from rolled
    inner join office
        on rolled.unit_code = office.area_code
        and rolled.valid_from = office.area_from
        and rolled.period = office.period
        and office.scope = 'with_children'
        and rolled.level = office.level
    where rolled.sender_level = 'district' and not rolled.is_own
    group by all
    having not bool_or(office.is_counted)

),

stood_for as (

    select
        measure,
        version,
        period,
        unit_code as district_code,
        unnest(communes) as commune
    from commune_report

),

piece as (

    -- What is added up over offices, each in the place of so many of them. In the scope of an
    -- office itself its report stands even where its district's is added.
    select
        own_report.measure,
        own_report.version,
        scope_office.scope,
        scope_office.area_code,
        scope_office.area_from,
        own_report.period,
        own_report.numerator,
        own_report.denominator,
        own_report.months_present,
        1 as count_offices
    from own_report
    inner join scope_office using (unit_code, valid_from)
    left join stood_for
        on own_report.measure = stood_for.measure
        and own_report.version = stood_for.version
        and own_report.period = stood_for.period
        and own_report.unit_code = stood_for.commune.code
        and own_report.valid_from = stood_for.commune.since
    where stood_for.commune is null or scope_office.scope in ('own', 'with_predecessors')
    union all
    select
        commune_report.measure,
        commune_report.version,
        case scope_office.scope when 'district' then 'commune' else scope_office.scope end as scope,
        scope_office.area_code,
        scope_office.area_from,
        commune_report.period,
        commune_report.numerator,
        commune_report.denominator,
        commune_report.months_present,
        len(commune_report.communes) as count_offices
    from commune_report
    inner join scope_office using (unit_code, valid_from)
    where scope_office.scope in ('with_children', 'district')

),

added as (

    select
        piece.measure,
        piece.version,
        piece.scope,
        piece.area_code,
        piece.area_from,
        piece.period,
        sum(piece.numerator) as numerator,
        sum(piece.denominator) as denominator,
        sum(piece.months_present * piece.count_offices) as months_present,
        coalesce(
            sum(piece.count_offices) filter (where piece.months_present = month_count.months), 0
        ) as units_complete
    from piece
    inner join month_count on piece.period = month_count.period
    group by all

),

of_province as (

    select
        rolled.measure,
        rolled.version,
        told_for.scope,
        rolled.unit_code as area_code,
        rolled.valid_from as area_from,
        rolled.period,
        sum(rolled.numerator) as numerator,
        sum(rolled.denominator) as denominator,
        max(rolled.months_present) as months_present
    from rolled
    inner join
        (values ('with_children'), ('department'), ('district'), ('commune')) as told_for (scope)
        on told_for.scope in ('with_children', rolled.level)
    where rolled.sender_level = 'province' and not rolled.is_own
    group by all

),

area as (

    select
        scope,
        area_code,
        area_from,
        period,
        any_value(months) as months,
        count(*) as count_offices,
        bool_or(is_counted) as is_counted
    from office
    group by scope, area_code, area_from, period

),

either as (

    select
        coalesce(added.measure, of_province.measure) as measure,
        coalesce(added.version, of_province.version) as version,
        area.*,
        added.numerator as added_numerator,
        added.denominator as added_denominator,
        coalesce(added.months_present, 0) as added_months,
        added.units_complete as added_units,
        of_province.numerator as own_numerator,
        of_province.denominator as own_denominator,
        coalesce(of_province.months_present, 0) as own_months
    from added
    full join of_province using (measure, version, scope, area_code, area_from, period)
    inner join area
        on coalesce(added.scope, of_province.scope) = area.scope
        and coalesce(added.area_code, of_province.area_code) = area.area_code
        and coalesce(added.area_from, of_province.area_from) = area.area_from
        and coalesce(added.period, of_province.period) = area.period

),

its_own as (

    -- A province is told by its own report where no dossier came and where that tells of at least
    -- as many months as its units do; then its levels are too, so that they add up.
    select
        measure,
        version,
        area_code,
        area_from,
        period
    from either
    where
        scope = 'with_children'
        and own_numerator is not null
        and not is_counted
        and own_months * count_offices >= added_months

),

told as (

    select
        either.measure,
        either.version,
        either.scope,
        either.area_code,
        either.area_from,
        either.period,
        either.months,
        either.count_offices,
        case when its_own.measure is null then added_numerator else own_numerator end
            as numerator,
        case when its_own.measure is null then added_denominator else own_denominator end
            as denominator,
        case when its_own.measure is null then added_months else own_months * count_offices end
            as months_present,
        case
            when its_own.measure is null then added_units
            when own_months = months then count_offices
            else 0
        end as units_complete
    from either
    left join its_own
        on either.measure = its_own.measure
        and either.version = its_own.version
        and either.area_code = its_own.area_code
        and either.area_from = its_own.area_from
        and either.period = its_own.period

)

select
    told.measure,
    told.version,
    told.area_code as unit_code,
    told.area_from as valid_from,
    told.scope,
    told.period,
    coalesce(counted.numerator, 0) + told.numerator as numerator,
    coalesce(counted.denominator, 0) + told.denominator as denominator,
    coalesce(counted.months_expected, told.months * told.count_offices) as months_expected,
    coalesce(counted.months_present, 0) + told.months_present as months_present,
    coalesce(counted.units_expected, told.count_offices) as units_expected,
    coalesce(counted.units_complete, 0) + told.units_complete as units_complete
from told
left join indicator_total as counted
    on told.measure = counted.measure
    and told.version = counted.version
    and told.area_code = counted.unit_code
    and told.area_from = counted.valid_from
    and told.scope = counted.scope
    and told.period = counted.period
where told.numerator is not null;

delete from indicator_total
where
    (measure, version, unit_code, valid_from, scope, period) in (
        select (measure, version, unit_code, valid_from, scope, period)
        from reported_dossiers
    );

insert into indicator_total by name

select
    *,
    $their_origin as origin
from reported_dossiers
