-- The tables of one build. A build is made aside, checked, published whole, never written again.
-- Names of a person, addresses and identity numbers have no column here, so they cannot be loaded.
-- Days and times are local (Asia/Ho_Chi_Minh). Unknown is NULL, never 0.

-- One row: what this build is (its identifier is its file's name). `as_of` is "today" for every
-- page: no page reads the clock.
create table build (
    format integer not null,            -- of this schema and the views: builds.FORMAT
    made_at timestamp not null,
    as_of date not null,
    -- received_at, finished_at, declared, form, print, given; made: nothing came yet
    as_of_by varchar not null,
    as_of_file varchar,                 -- the file that brought that day; NULL: of none
    -- The dossier, form and period, or document that tells it; of a day that is given, the one that
    -- it stands in for.
    as_of_told varchar,
    is_demonstration boolean not null
);

-- Days far later than all others of the dossiers, most often of a mistyped year: not called today
-- unless a maintainer says so (stages/lone_days.sql).
create table lone_day (
    dossier_code varchar not null,
    batch_id varchar not null,
    field varchar not null,             -- received_at, finished_at
    day date not null
);

-- What this build was made by, in the order in which it was: how a figure came about is read from
-- who wrote its table, and from what. Names are of tables and views.
create table step (
    name varchar not null,              -- of its file in data/, or of its Python function
    kind varchar not null,              -- ground, view, scratch, gather, check, count, judge, page
    sql varchar,                        -- the text that was run; NULL of Python
    needs varchar[] not null,           -- what it reads; a table that it changes is in both
    writes varchar[] not null
);

-- An office and the days on which it existed. Codes are reused with another extent, so the key
-- has a date: 0001-01-01, shown nowhere, of one whose first day is not known, so it has always
-- been there.
create table unit (
    unit_code varchar not null,
    valid_from date not null,
    valid_to date,                      -- last day; NULL while it exists
    level varchar not null,             -- province, department, district, commune
    kind varchar not null,              -- office, one_stop_centre, land_branch, central_agency
    parent_code varchar,                -- NULL for the province
    unit_name varchar not null,
    short_name varchar not null,
    display_order integer not null,     -- the administrative order, used wherever units are listed
    source varchar not null,
    primary key (unit_code, valid_from)
);

-- What "the whole province" is in periods that reach into these days, where that is not plain from
-- its name: the area of a former province, or of several that became one. No row: nothing is said.
create table province_label (
    starts_on date not null,
    ends_on date,
    label varchar not null,
    source varchar not null,
    primary key (starts_on)
);

-- Where a district's tile stands on the map of equal tiles (row 0 is north, column 0 is west).
create table district_tile (
    unit_code varchar not null primary key,
    tile_row integer not null,
    tile_column integer not null
);

-- In which group of communes one stands in lists, where there are no districts: no unit, never
-- judged. within_name is what several groups lie in (a former province), where there is more than
-- one. Groups stand by group_order.
create table unit_group (
    unit_code varchar not null,
    valid_from date not null,           -- of the unit
    group_name varchar not null,
    group_order integer not null,
    within_name varchar,
    source varchar,
    primary key (unit_code, valid_from)
);

-- What a leader answers for: the measures that stand on the overview, in this order.
create table objective (
    measure varchar not null primary key,
    display_order integer not null,
    note varchar
);

-- Who follows whom. A new unit begins on the day of the change, an old one ends the day before:
-- a unit that takes another's area in has another extent, so it is another row of `unit`.
create table unit_succession (
    old_code varchar not null,
    new_code varchar not null,
    changed_on date not null,
    share decimal(9, 6) not null,       -- 1 where the old unit lies whole in the new one
    source varchar not null,
    primary key (old_code, new_code, changed_on)
);

-- What an area is like, beside its figures and never adjusted away. A row that is not there is
-- unknown. The code is of the unit that held it on the year's last day.
create table unit_context (
    unit_code varchar not null,
    year integer not null,
    -- population, area_km2, minority_share (a fraction), households, households_without_device (they
    -- have neither a smartphone nor a computer)
    item varchar not null,
    value decimal(18, 3) not null,
    qualifier varchar,                  -- '>' where the print says "over"
    source varchar not null,
    note varchar,
    primary key (unit_code, year, item)
);

create table procedure (
    procedure_code varchar not null primary key,    -- text: a final 0 matters
    procedure_name varchar not null,
    field varchar not null,                         -- lĩnh vực
    level varchar,                                  -- department, district, commune: who handles it
    online_level varchar,                           -- full, partial, none
    time_limit decimal(9, 2),
    time_limit_unit varchar,                        -- working_day, hour
    has_fee boolean,
    returns_result boolean,
    hosted_by varchar not null,                     -- province, or the ministry that keeps them
    is_listed boolean not null default true         -- false: known from dossiers alone
);

-- 2023-Q3 is a report period (15th to 14th); civil:2023-Q3 is the civil one.
create table period (
    period varchar not null primary key,
    calendar varchar not null,          -- report, civil
    kind varchar not null,              -- month, quarter, half, nine_months, year
    year integer not null,
    number integer not null,            -- of its kind within the year
    starts_on date not null,
    ends_on date not null
);

-- A distance in working days is a subtraction of two numbers.
create table working_day (
    day date not null primary key,
    is_working boolean not null,
    knows_holidays boolean not null,    -- false: of its year only the weekends are known
    working_day_number integer not null -- of this day, or of the last working day before it
);

-- From is_digitised on, what a dossier tells of itself: NULL is not known, never false.
create table dossier (
    dossier_code varchar not null,      -- unique: a check says which are not
    procedure_code varchar not null,
    receiving_unit varchar,             -- whose counter took it in; NULL: not known
    handling_unit varchar not null,
    answerable_unit varchar not null,   -- whose lateness it is
    channel varchar,                    -- online_self, online_counter, post, direct, other; or not known
    submitted_at timestamp,             -- when the person filed it, where that is another moment
    received_at timestamp not null,     -- when it was accepted
    due_at timestamp,                   -- as held at the as-of date, after supplements and pauses
    result_ready_at timestamp,          -- when its result was there, before it was closed
    finished_at timestamp,              -- closed; or when it was returned, refused or withdrawn
    outcome varchar,                    -- result, returned, refused, withdrawn; NULL while open
    is_digitised boolean,               -- its components were digitised on receipt
    is_reused boolean,                  -- a component digitised before was used again
    is_authenticated boolean,           -- the person was checked against the population database
    is_synchronised boolean,            -- it stands on the national portal too
    has_fee boolean,                    -- something is to be paid; NULL: as its procedure says
    is_paid_online boolean,
    has_digital_result boolean,         -- its result can be fetched as a file
    has_apology boolean,                -- a letter of apology was sent, of a late one
    batch_id varchar not null
);

-- What should have come from whom, and what came. A source that is not connected is a reason,
-- not a zero.
create table coverage (
    source varchar not null,            -- dossiers, or a ministry's system by its code
    unit_code varchar not null,
    starts_on date not null,
    ends_on date not null,
    is_present boolean not null,
    why_missing varchar,                -- not_sent, not_connected; NULL where present
    note varchar,                       -- what readers see, e.g. which dossiers are out of sight
    due_on date                         -- by when it was to come; NULL: no day is set
);

-- What a document or the press printed. Counts only where the print gives them.
create table published_figure (
    measure varchar not null,
    unit_code varchar not null,
    period varchar not null,            -- the document's own period
    origin varchar not null,            -- published, press
    numerator decimal(18, 3),
    denominator decimal(18, 3),
    value decimal(18, 6),               -- printed without counts: a share as a fraction, or a score
    qualifier varchar,                  -- '>' where the print says "over"
    as_of date not null,
    published_on date not null,
    document varchar not null,
    note varchar,
    primary key (measure, unit_code, period, origin, document)
);

-- What should add up within one document, and what only looks as if it should: a row a term
-- (data/reference/published_identity.csv). Printed figures are compared with it, never mended.
create table published_identity (
    identity varchar not null,
    kind varchar not null,              -- equal; two_bases: other things are counted, never added
    display_order integer not null,
    measure varchar not null,
    sign integer not null,              -- 1, or -1 for what is taken away
    is_total boolean not null,          -- what the other terms should come to
    words varchar not null,             -- what the term is called in the sentence
    primary key (identity, display_order)
);

create table target (
    measure varchar not null,
    -- official (given from above), rule (what a rule asks in full, assigned by nobody), adopted (the
    -- province's own)
    kind varchar not null,
    level varchar not null,             -- to whom it applies: all, or one level of unit
    starts_on date not null,
    ends_on date,
    value decimal(18, 6) not null,
    decision varchar not null,
    is_simulated boolean not null,
    note varchar
);

-- data/measures/*.toml as they were when this build was made, so that an edited file cannot
-- relabel old counts.
create table measure (
    measure varchar not null,
    version integer not null,
    valid_from date not null,
    title varchar not null,
    short_title varchar not null,
    question varchar not null,
    domain varchar not null,
    display_order integer not null,     -- within its domain
    kind varchar not null,              -- share, average, flow, stock, count, score, milestone
    better varchar not null,            -- higher, lower, none
    unit_of_measure varchar not null,
    numerator_words varchar,
    denominator_words varchar,
    calendar varchar not null,          -- both, report, civil
    -- sum, first, last, opening_plus_flow, by_period (counted for each period, added over units),
    -- recount (and each thing once in an area), none (as reported or printed)
    roll_up varchar not null,
    part_of varchar,                    -- the measure whose count it is a part of
    limited_by varchar,                 -- the one whose numerator its own cannot pass
    opening varchar,                    -- opening_plus_flow: the measure that opens the period
    flow varchar,                       -- opening_plus_flow: the measure summed over the period
    available_levels varchar[] not null,
    source varchar,                     -- dossiers, or a form; NULL: only published
    form_column varchar,                -- where an official form has it
    -- Cells of the form, '<form> <row>:<column>'; a row that ends in * is every row so begun. Of
    -- what dossiers count: of the forms so begun that count them, where no dossiers came.
    numerator_cells varchar[] not null,
    denominator_cells varchar[] not null,
    legal_basis varchar not null,
    owner varchar not null,
    provider varchar not null,
    comparable_by varchar[] not null,
    judged varchar not null,            -- yes, or why not
    section varchar,                    -- its heading on the page about its topic; NULL: others
    section_number integer,             -- of that heading among all, in the order of data/domains
    section_order integer,              -- within it; NULL: by display_order
    counts_head varchar,                -- over its two counts in a table of units
    volume_words varchar,               -- along the axes of a chart of shares by volume
    share_words varchar,
    column_heads varchar[] not null,    -- over each of its two counts; empty: in general words
    counted_noun varchar,               -- in a sentence: what is counted
    missed_noun varchar,                -- what is not, though it should be
    among_noun varchar,                 -- among what
    listed_as varchar[] not null,       -- the list of what is counted, the one among which
    explained_on varchar,               -- the page that tells more of it; NULL: its definition
    leads boolean not null,             -- whether pages open with it; of all measures one does
    units_add_up boolean not null,      -- whether units' make up what is reported of their area
    known_limits varchar,
    checked_on date,
    counting_sql varchar,
    primary key (measure, version)
);

-- One file taken in. Its rows, in = accepted + rejected + superseded, as they stand in this build:
-- a row that a newer file replaced is superseded.
create table batch (
    batch_id varchar not null primary key,
    source varchar not null,            -- whose data: what a newer file of it replaces
    mapping varchar,                    -- sources/<mapping>.toml; NULL: needed none
    file_name varchar not null,
    content_hash varchar not null,      -- SHA-256 of what was read; the file itself is not kept
    holds varchar not null,             -- all_of_period, everything, changes, corrections
    starts_on date,                     -- the stretch of days that it says it holds, where it does
    ends_on date,
    imported_at timestamp not null,
    is_current boolean not null,        -- some of its rows are counted here
    count_in bigint not null,
    count_accepted bigint not null,
    count_rejected bigint not null,
    count_superseded bigint not null
);

-- Why a row can be rejected, and what to do about it (data/reference/reject_reason.csv).
create table reject_reason (
    reason varchar not null primary key,
    title varchar not null,
    next_step varchar not null
);

-- The kinds of what is proposed to decide, and what is expected of each
-- (data/reference/proposal_kind.csv).
create table proposal_kind (
    kind varchar not null primary key,  -- lagging, excess, missing, off_path
    kind_order integer not null,
    places_first integer not null,      -- so many before those of the next kind
    working_days integer,               -- to do it in; NULL: until a quarter ends …
    least_days integer,                 -- … that leaves so many days
    least_events integer,               -- beyond expected, for less is not worth a task
    note varchar not null
);

-- One reason why a row of a file was not taken; a row may have several. Only its place and the
-- text of the cell concerned: the rest of the row may speak of a person.
create table rejected_row (
    batch_id varchar not null,
    sheet varchar,                      -- NULL in a file that has none
    row_number bigint not null,         -- as a spreadsheet counts: the first row is 1
    column_number integer,              -- the first column is 1; NULL: the whole row
    heading varchar,
    field varchar,                      -- what the mapping takes from that column
    given varchar,                      -- the cell's text
    reason varchar not null,
    candidates varchar[] not null,      -- units that an ambiguous name could mean
    mapped varchar not null,            -- the row's mapped columns, as JSON
    -- Whose dossier it is: the unit's code, or what is written where none is known by it; NULL: not
    -- said.
    of_unit varchar,
    is_closed boolean not null default false    -- a newer file replaced it
);

-- Which source is expected from whom, how often, and how many days after a stretch ends
-- (expected_source.csv of the pack). A system that is not connected is a reason, not a zero.
create table expected_source (
    source varchar not null,
    source_name varchar not null,
    level varchar,                      -- every unit of a level; NULL where one unit is named
    unit_code varchar,
    kind varchar not null,              -- month, quarter, half, year: of the report calendar
    starts_on date not null,
    ends_on date,
    days_to_send integer,               -- after the last day; NULL: no day is set
    why_missing varchar,                -- not_connected: known to be out of sight
    note varchar
);

-- One figure of an official form as a unit reported it. An empty cell is unknown, and not here.
create table form_cell (
    form varchar not null,              -- II.06a, 01/PCTN, …
    unit_code varchar not null,
    period varchar not null,
    row_code varchar not null,          -- the form's own code or label of the row
    column_code varchar not null,       -- the form's own number of the column
    value decimal(18, 3) not null,
    batch_id varchar not null
);

-- Which unit has sent which form for which period: seen by everyone, also where its cells are not
-- (data/shadows).
create table form_sent (
    form varchar not null,
    unit_code varchar not null,
    period varchar not null
);

-- What the score of Quyết định 766 is made of, in each of its versions
-- (data/reference/score_component.csv). Points are linear up to the threshold.
create table score_component (
    version varchar not null,
    valid_from date not null,
    valid_to date,                      -- NULL: still in force
    card varchar not null,              -- CKMB, TDGQ, CLGQ, TTTT, MDSH, MDHL
    card_title varchar not null,
    component varchar not null,         -- its row in form TC.08
    title varchar not null,
    max_points decimal(5, 2) not null,
    threshold double,                   -- the share that wins all points; NULL: 1
    measure varchar,                    -- what counts it here; NULL: only the portal does
    note varchar,
    source varchar not null,
    primary key (version, component)
);

-- The catalogue of forms (data/reference/forms/*.toml), one row a form and version. Which version a
-- period is reported by: view form_in_force.
create table form (
    form varchar not null,
    version varchar not null,
    title varchar not null,
    legal_basis varchar not null,
    valid_from date not null,
    valid_to date,                      -- its last day, where a later document ended it, …
    ended_by varchar,                   -- … and which
    levels varchar[] not null,          -- of the units that send it
    periods varchar[] not null,         -- Q1, H1, 9M, year, 01: the part of a year after its number
    calendar varchar not null,          -- report, civil: of those periods
    unit_of_measure varchar,            -- of every cell, where it is one
    source varchar not null,            -- what of it is known from where, and how surely
    known_limits varchar not null,
    primary key (form, version)
);

-- A row of a form, or (free) the place of rows that the sender names. Their codes in form_cell:
-- a coded row's own; a free row's label, after "<section_code>/" where the section has a code.
create table form_row (
    form varchar not null,
    version varchar not null,
    part integer not null,              -- the table of the form that it stands in, from 1
    section_code varchar not null,      -- '' where the section has none
    section_title varchar not null,
    kind varchar not null,              -- coded, free, note (no cell)
    row_code varchar,                   -- of a coded row
    label varchar,                      -- NULL of free rows
    unit_of_measure varchar,
    counts varchar,                     -- whose dossiers: own, or the level of offices in the area
    display_order integer not null,
    primary key (form, version, display_order)
);

create table form_column (
    form varchar not null,
    version varchar not null,
    part integer not null,
    column_code varchar not null,       -- the form's own number
    label varchar not null,
    under varchar[] not null,           -- the headings above it
    unit_of_measure varchar,
    decimals integer not null,
    sum_of varchar[] not null,          -- computed of these columns; empty: entered
    measure varchar,                    -- what counts it from dossiers, …
    less varchar[] not null,            -- … less the counts of these measures
    display_order integer not null,
    primary key (form, version, part, column_code)
);

-- What must hold within a report: left and right are codes of columns (in each row of a part), or
-- of rows (in each column); several are added up.
create table form_identity (
    form varchar not null,
    version varchar not null,
    identity integer not null,          -- from 1
    part integer not null,
    along varchar not null,             -- columns, rows
    left_codes varchar[] not null,
    relation varchar not null,          -- equal, at_most, opens_with (what the last closed with)
    right_codes varchar[] not null,
    severity varchar not null,          -- blocking, warning
    sentence varchar not null,
    confidence varchar not null,        -- V printed on the form, V2, D deduced, U unverified
    primary key (form, version, identity)
);

-- Whose dossiers a section of a form counts, where a unit sends it for a period.
create table form_office (
    form varchar not null,
    version varchar not null,
    unit_code varchar not null,         -- who sends the form
    period varchar not null,
    part integer not null,
    section_code varchar not null,
    office_code varchar not null,       -- whose dossiers are in it, …
    office_from date not null,          -- … with the day from which it existed
    is_complete boolean not null,       -- all its months came
    has_begun boolean not null,         -- some of its months came
    is_opening boolean not null,        -- what it opened the period with is carried over
    is_closing boolean not null         -- what it closed it with is open
);

-- What the dossiers make of a form: form_cell beside it is what was reported.
create table form_count (
    form varchar not null,
    unit_code varchar not null,
    period varchar not null,
    row_code varchar not null,
    column_code varchar not null,
    counted bigint                      -- NULL: no dossier of the row tells
);

create table check_result (
    check_name varchar not null,
    sentence varchar not null,          -- what a maintainer reads
    severity varchar not null,          -- blocking, warning
    count_found bigint not null,
    example varchar                     -- the first row that should not exist, as JSON
);

-- Counts by procedure and month, for drills and for the gap.
create table indicator_count (
    measure varchar not null,
    version integer not null,
    origin varchar not null,            -- counted, simulated
    unit_code varchar not null,
    valid_from date not null,           -- with the code, the unit that answered on the day counted
    procedure_code varchar not null,
    month varchar not null,             -- a period of kind month, of either calendar
    numerator bigint,                   -- NULL: there were dossiers, and nothing is known of any
    denominator bigint
);

-- Counts by unit and period, for pages. Numerator NULL: nothing came, or nothing is
-- known of what came. 0: nothing happened.
-- Of the province there are also the scopes department, district and commune.
create table indicator_total (
    measure varchar not null,
    version integer not null,
    origin varchar not null,
    unit_code varchar not null,
    valid_from date not null,
    scope varchar not null,             -- own, with_children, with_predecessors; a level's own
    period varchar not null,
    numerator decimal(18, 3),           -- a form may report money
    denominator decimal(18, 3),
    months_expected integer not null,   -- months of the period × offices in scope
    months_present integer not null,
    units_expected integer not null,
    units_complete integer not null     -- offices whose months all came
);

-- Why each state: everything that decided it, so that a page only reads. One row for an office, a
-- measure and a finished month or quarter; the office's own counts. `events` are the bad side:
-- late, not digitised. Shares (adjusted, level_value …) are in the measure's own direction.
create table verdict_reason (
    measure varchar not null,
    version integer not null,
    origin varchar not null,
    unit_code varchar not null,
    valid_from date not null,           -- of the office: a reorganised one has a new day
    level varchar not null,
    period varchar not null,
    state varchar not null,             -- lagging … insufficient: analysis/verdict/findings.py
    state_before varchar,               -- what version 2 of the rule calls it; of quarters alone
    basis varchar,                      -- peers, own_history; NULL: nothing to go by
    window_months integer,              -- 3, 6, 12 or 24 months ending with the period: what decided
    events bigint,                      -- in the window, of the part that is compared
    trials bigint,
    expected double,                    -- events expected in the window
    excess double,                      -- events − expected
    spread double,                      -- of a healthy unit beyond chance: squared, relative to it
    limit_low bigint,                   -- 99.8 % limits of the events of a healthy unit
    limit_high bigint,
    adjusted double,                    -- the level's share moved by what is the unit's own doing
    level_value double,                 -- over twelve months, without the units that stand out
    value_low double,                   -- 95 % interval of the unit's own share in the window
    value_high double,
    comparable_share double,            -- of its twelve months' work, what others do too
    year_events bigint,                 -- over twelve months, of the part that is compared
    year_trials bigint,
    year_expected double,
    year_spread double,
    evidence double not null,           -- P that it is at most a quarter worse than the norm
    watch double not null,              -- watch-P that it is no worse
    list_place double,                  -- P by the unit's part of the budget: its place on the list
    months_came integer not null,       -- of the last twelve
    quarters_named integer not null,    -- lagging for so many quarters without a break
    since varchar,                      -- the month in which it most likely began …
    since_from varchar,                 -- … and, at 90 %, not before this (NULL: unknown) …
    since_to varchar,                   -- … nor after the quarter that begins with this
    ends_at bigint,                     -- so many events or fewer next quarter end it …
    ends_of bigint,                     -- … of so many trials, as in that quarter a year before
    past_quarters integer not null,     -- of the unit's own past that could be used
    reasons json not null,              -- a code and its values for each step, in order
    rule_version integer not null
);

-- How the units of a level differ, and how long the publication's list of names was.
create table verdict_level (
    measure varchar not null,
    origin varchar not null,
    level varchar not null,
    period varchar not null,
    is_rare boolean not null,           -- below a tenth: counted one by one; else by shares
    level_value double,                 -- over twelve months, without the units that stand out
    tau double not null,                -- lastingly between units, given their procedures
    clustering double not null,         -- of events that come in batches: squared CV
    list_length integer not null,       -- how many passed, of all units and measures
    count_units integer not null,
    count_judged integer not null,      -- neither insufficient nor inconclusive
    rule_version integer not null
);

-- The constants of the verdict as they were for this build.
create table verdict_rule (
    name varchar not null primary key,
    value varchar not null,             -- as JSON
    reason varchar not null,
    rule_version integer not null
);
