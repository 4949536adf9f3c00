-- grain: none; what several models say in the same words
create or replace macro intermediate.bit_of(geography) as
  cast(
    case geography
      when 'provinces_34' then 1 when 'regions_2018' then 2 when 'regions_2025' then 4
      when 'country' then 8 when 'as_reported' then 16
    end as tinyint
  );

create or replace macro intermediate.basis_mark(basis) as
  case basis when 'period' then 1 when 'year_to_date' then 2 when 'programme_to_date' then 4 else 8 end;

-- why there is no value, as bits that add up: 1 an empty cell, … 64 overdue, 128 not due yet, 256 told of a
-- place that lies in two units
create or replace macro intermediate.blank_mark(blank) as
  cast(
    case blank
      when 'not_reported' then 1 when 'illegible' then 2 when 'not_available' then 4
      when 'magnitude_only' then 8 when 'nil' then 16 when 'not_applicable' then 32
      when 'overdue' then 64 when 'not_due' then 128 when 'straddling' then 256 else 0
    end as smallint
  );

-- of several reasons the one that says most of what is missing
create or replace macro intermediate.blank_of(blanks) as
  case
    when blanks & 64 > 0 then 'overdue' when blanks & 2 > 0 then 'illegible'
    when blanks & 1 > 0 then 'not_reported' when blanks & 8 > 0 then 'magnitude_only'
    when blanks & 256 > 0 then 'straddling'
    when blanks & 4 > 0 then 'not_available' when blanks & 128 > 0 then 'not_due'
    when blanks & 16 > 0 then 'nil' when blanks & 32 > 0 then 'not_applicable'
  end;

-- of a part of the year: what is reported and has no value stands in a running total that cannot be taken apart
create or replace macro intermediate.period_blank_of(blanks, n_reported) as
  coalesce(intermediate.blank_of(blanks), if(n_reported > 0, 'undivided', null));

-- what was reported and what the missing slots held a year before; null where one of them is unknown, or where a
-- figure is given as "at least" or "about"
create or replace macro intermediate.upper_bound(reported, estimate, n_unknown, qualifiers) as
  if(
    reported is null or n_unknown > 0 or qualifiers not in (0, 2),
    null,
    cast(reported + estimate as decimal(28, 6))
  );

-- whether places, as bits, are all of the old or all of the new ones of a change of borders
create or replace macro intermediate.is_whole_territory(places, former_places, later_places) as
  (places & former_places) = former_places or (places & later_places) = later_places;

-- a span without its year, so that the same span of two years is equal: 2024-01-01 to 2024-03-31 is 01010331
create or replace macro intermediate.position_of(span_start, span_end) as
  (month(span_start) * 100 + day(span_start)) * 10000 + month(span_end) * 100
    + if(month(span_end) = 2 and day(span_end) = 29, 28, day(span_end));

create or replace macro intermediate.qualifier_of(qualifiers) as
  case qualifiers when 0 then 'exact' when 1 then 'at_least' when 2 then 'at_most' else 'about' end;

create or replace macro intermediate.basis_of(measure_class, bases) as
  case
    when measure_class = 3 then 'as_of'
    when measure_class = 2 then 'programme_to_date'
    when bases & 2 > 0 then 'year_to_date'
    else 'period'
  end;

-- month and day as one number, the last of February alike in every year
create or replace macro intermediate.day_of_year(date) as
  month(date) * 100 + if(month(date) = 2 and day(date) = 29, 28, day(date));
