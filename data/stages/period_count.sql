-- stage: scratch
-- needs:
-- writes:
-- Counts that months do not add up to, by unit, procedure and period: gone once they are rolled up.
create temp table period_count (
    measure varchar not null,
    version integer not null,
    origin varchar not null,
    unit_code varchar not null,
    valid_from date not null,
    procedure_code varchar not null,
    period varchar not null,
    numerator bigint,  -- NULL: there were dossiers, and nothing is known of any
    denominator bigint
)
