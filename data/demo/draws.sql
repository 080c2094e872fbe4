-- Chance without a generator: each number is the hash of the seed, the name of the draw and what
-- it is drawn for. So it depends neither on the order of rows nor on the number of threads.

create macro uniform(draw, drawn_for) as (
    -- Strictly between 0 and 1: the upper 53 bits of the hash.
    ((hash(xor(hash(concat(getvariable('seed'), '/', draw)), hash(drawn_for))) >> 11) + 0.5)
    / 9007199254740992.0
);

create macro normal(draw, drawn_for) as (
    sqrt(-2 * ln(uniform(concat(draw, '/radius'), drawn_for)))
    * cos(2 * pi() * uniform(concat(draw, '/angle'), drawn_for))
);

create macro logistic(log_odds) as (1 / (1 + exp(-log_odds)));

create macro log_odds(share) as (ln(share / (1 - share)));

-- A report month runs from the 15th to the 14th and carries the number of the month it ends in.
create macro report_month(day) as (
    cast(date_trunc('month', day - interval 14 day) + interval 14 day as date)
);

create macro report_month_number(day) as (
    cast(month(report_month(day) + interval 1 month) as integer)
);

-- Quarters since Quý I/2021, which starts on 15/12/2020; earlier ones are negative.
create macro report_quarter_number(day) as (
    cast(floor(date_diff('month', date '2020-12-01', report_month(day)) / 3.0) as integer)
);
