-- question: Các số trong cùng một văn bản có cộng khớp với nhau không?
-- grain: identity, origin, document, period
-- params: period, unit?
-- measure:
--
-- What should add up (equal) and what only looks as if it should (two_bases), within one document
-- and one period, where every term of it was printed. The terms stand in the order of the
-- sentence; difference is their sum less the printed total. Nothing is mended here.

with

asked as (

    select distinct unit_code from unit
    where unit_code = $unit or ($unit is null and level = 'province')

),

printed as (

    select
        published_figure.measure,
        published_figure.origin,
        published_figure.document,
        published_figure.period,
        coalesce(published_figure.numerator, published_figure.value) as amount
    from published_figure
    inner join asked using (unit_code)
    inner join period as asked_period on asked_period.period = $period
    where
        published_figure.qualifier is null
        and (
            published_figure.period = asked_period.period
            or published_figure.period = 'civil:' || asked_period.period
        )

),

term as (

    select
        published_identity.*,
        printed.origin,
        printed.document,
        printed.period,
        printed.amount
    from published_identity
    inner join printed using (measure)

),

added as (

    select
        identity,
        kind,
        origin,
        document,
        period,
        list(cast(amount as double) order by display_order) filter (where not is_total)
            as amounts,
        list(sign order by display_order) filter (where not is_total) as signs,
        list(words order by display_order) filter (where not is_total) as words,
        list(measure order by display_order) filter (where not is_total) as measures,
        sum(amount * sign) filter (where not is_total) as amount_added,
        any_value(amount) filter (where is_total) as amount_total,
        any_value(words) filter (where is_total) as total_words,
        any_value(measure) filter (where is_total) as total_measure,
        count(*) as count_terms
    from term
    group by identity, kind, origin, document, period

)

select
    added.identity,
    added.kind,
    added.origin,
    added.document,
    added.period,
    added.amounts,
    added.signs,
    added.words,
    added.measures,
    added.amount_added,
    added.amount_total,
    added.total_words,
    added.total_measure,
    case when added.kind = 'equal' then added.amount_added - added.amount_total end
        as difference
from added
where
    added.count_terms = (
        select count(*) from published_identity
        where published_identity.identity = added.identity
    )
order by
    added.kind,
    added.amount_added = added.amount_total,
    added.identity,
    added.origin,
    added.document,
    added.period
