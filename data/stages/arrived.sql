-- stage: scratch
-- needs:
-- writes:
-- What the gathering of batches remembers, the newest batch first; it does not stay in the build.
create temp table arrived (
    number integer not null,
    batch_id varchar not null,
    source varchar not null,
    holds varchar not null,
    starts_on date,
    ends_on date,
    names_period boolean not null,
    is_current boolean not null
);

-- Units and days of a source that a file holds whole.
create temp table held (
    batch_id varchar not null,
    source varchar not null,
    holds varchar not null,
    unit_code varchar not null,
    starts_on date not null,
    ends_on date not null
);

-- What dossiers call their procedures.
create temp table named_procedure (
    procedure_code varchar not null,
    procedure_name varchar,
    field varchar
);

-- Rejected rows that a file of corrections speaks of.
create temp table corrected_row (
    batch_id varchar not null,
    sheet varchar,
    row_number bigint not null
)
