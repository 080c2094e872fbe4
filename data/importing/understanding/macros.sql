-- What the texts of cells mean, by the variables that are set for one file (formats.py).
-- A macro's argument is planned as often as it is named, so it is named as seldom as can be.

-- A text without the blanks around it, no-break and zero-width ones too.
create or replace macro trimmed(given) as (trim(given, getvariable('blanks')));

-- The length is asked first: nearly all cells are longer than any mark that says nothing. Some
-- exports fill a cell with blanks to the width of its column.
create or replace macro is_missing(given) as (
    case
        when given is null then true
        when
            length(given) <= getvariable('longest_missing')
            or length(trimmed(given)) <= getvariable('longest_missing')
            then regexp_full_match(nfc_normalize(given), getvariable('missing'))
        else false
    end
);

-- What a mapping itself calls missing: somebody looked, and it is not known.
create or replace macro is_said_unknown(given) as (
    coalesce(regexp_full_match(nfc_normalize(given), getvariable('said_unknown')), false)
);

-- What a spreadsheet shows where a formula has no value. Hardly any cell begins so, seen at once;
-- a mark that a mapping calls missing says nothing.
create or replace macro is_error(given) as (
    case
        when given like '#%' or given like ' %' or given like 'Err:%'
            then regexp_full_match(given, getvariable('error')) and not is_missing(given)
        else false
    end
);

-- Nearly all cells start with a letter or a figure, seen at once.
create or replace macro is_blank(given) as (
    case
        when given between '!' and '~' then false
        else coalesce(ltrim(given, getvariable('blanks')) = '', true)
    end
);

create or replace macro has_control(given) as (
    regexp_matches(given, '[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]')
);

-- A code, kept to the letter but for blanks around it and the form of its accents; NULL where it is
-- none. Most are plain letters and signs, seen at once.
create or replace macro key_of(given) as (
    case
        when
            length(given) > getvariable('longest_missing')
            and regexp_full_match(given, '[!-~]{1,100}')
            then given
        when
            not is_missing(given)
            and not has_control(given)
            and length(trimmed(given)) between 1 and 100
            then nfc_normalize(trimmed(given))
    end
);

create or replace macro text_of(given) as (
    case
        when not is_missing(given) and not is_error(given)
            then nfc_normalize(regexp_replace(trimmed(given), '[\s\x00-\x1f\x7f]+', ' ', 'g'))
    end
);

-- A day as a spreadsheet counts it, from 30/12/1899; between 1955 and 2119 it is taken for one.
create or replace macro serial_day(given) as (
    case
        when try_cast(given as double) between 20000 and 80000
            then make_timestamp(
                cast(round((try_cast(given as double) - 25569) * 86400) as bigint) * 1000000
            )
    end
);

-- "ngày 22 tháng 9 năm 2023"; a time with its zone, as 2023-09-22T08:00:00Z.
create or replace macro rare_day(given) as (
    coalesce(
        serial_day(given),
        try_strptime(
            regexp_replace(
                regexp_extract(lower(given), '\d+\s*tháng\s*\d+\s*năm\s*\d{4}'),
                '\s*(tháng|năm)\s*', '/', 'g'
            ),
            '%d/%m/%Y'
        ),
        case
            when regexp_matches(given, '\d[Zz]$|[+-]\d\d:?\d\d$')
                then timezone('Asia/Ho_Chi_Minh', try_cast(given as timestamptz))
        end
    )
);

-- Local time, as nearly all files write it; of a mapping that names a zone, `local` is `zoned`.
create or replace macro local(moment) as (moment);

create or replace macro zoned(moment) as (
    timezone('Asia/Ho_Chi_Minh', timezone(getvariable('zone'), moment))
);

-- The moment that is written, whatever its year.
create or replace macro written_day(given) as (
    coalesce(
        local(try_strptime(given, getvariable('formats'))),
        case
            when not is_missing(given)
                then coalesce(
                    local(try_strptime(trimmed(given), getvariable('formats'))),
                    rare_day(trimmed(given))
                )
        end
    )
);

-- A year that no dossier can have is a slip of the keyboard. The moment is a column, not a
-- `written_day`: that would be planned twice.
create or replace macro plausible(moment) as (
    case when year(moment) between 1900 and 2100 then moment end
);

-- A day as a part of a code: one spelling for all of a day, its time only where it has one.
create or replace macro day_in_code(given) as (
    replace(strftime(written_day(given), '%Y-%m-%d %H:%M:%S'), ' 00:00:00', '')
);

-- What is made of several cells may be longer than a code can be: its end is then a sign of it all.
create or replace macro short_code(given) as (
    case when length(given) > 100 then left(given, 86) || '~' || left(md5(given), 12) else given end
);

-- 1.377 and 80,48 by the mapping's signs; what is not grouped in threes has a decimal point.
create or replace macro number_of(given) as (
    case
        when regexp_matches(given, getvariable('grouped'))
            then try_cast(
                replace(replace(given, getvariable('thousands'), ''), getvariable('decimal'), '.')
                as decimal(18, 3)
            )
        else try_cast(replace(given, getvariable('decimal'), '.') as decimal(18, 3))
    end
);
