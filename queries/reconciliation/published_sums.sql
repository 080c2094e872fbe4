-- question: Các số trong cùng một văn bản có cộng khớp với nhau không?
-- grain: identity, origin, document, period
-- params: period, unit?
-- measure:
--
-- What should add up (equal) and what only looks as if it should (two_bases), within one document
-- and one period, as it was added at build. The terms stand in the order of the sentence;
-- difference is their sum less the printed total.

select
    identity,
    kind,
    origin,
    document,
    period,
    amounts,
    signs,
    words,
    measures,
    amount_added,
    amount_total,
    total_words,
    total_measure,
    difference
from published_sum
where
    (period = $period or period = 'civil:' || $period)
    and unit_code in (
        select unit.unit_code from unit
        where unit.unit_code = $unit or ($unit is null and unit.level = 'province')
    )
order by
    kind,
    amount_added = amount_total,
    identity,
    origin,
    document,
    period
