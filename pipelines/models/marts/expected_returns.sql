-- grain: one row per form, organisation, place and period that a return is owed for, as things stand today
create or replace view main.expected_returns as
with
  expected as (
    from intermediate.expected_returns_on(
      intermediate.day_in_vietnam(make_timestamp(epoch_us(now())))
    )
  )
select
  form, organisation, place_id, place, level, period, period_start, period_end, due_on, state, is_overdue,
  is_nil, return_id, received_on, is_by_successor, n_versions, n_superseded, n_rejected, why_owed,
  ask_organisation, ask_place_id
from expected;

comment on view main.expected_returns is 'One row per form, office (organisation and place) and period that a return is owed for: who owes what by when, and what came. For another day: from intermediate.expected_returns_on(date ''2025-01-20'').';
comment on column main.expected_returns.form is 'Form (forms in data/forms).';
comment on column main.expected_returns.organisation is 'Organisation that owes it (organisations.code).';
comment on column main.expected_returns.place_id is 'Place of the office that owes it (places.place_id): one that exists on the last day of the period.';
comment on column main.expected_returns.place is 'Its Vietnamese name.';
comment on column main.expected_returns.level is 'province, district or commune.';
comment on column main.expected_returns.period is 'Period (calendar.period).';
comment on column main.expected_returns.period_start is 'First day of the period.';
comment on column main.expected_returns.period_end is 'Last day of the period.';
comment on column main.expected_returns.due_on is 'Last day on which the return is in time.';
comment on column main.expected_returns.state is 'One of: on_time, late (an ingest after the due day did not find it yet), received (it counts; nobody looked between the due day and its arrival, so nobody knows), held, rejected (only such have come), overdue, not_due.';
comment on column main.expected_returns.is_overdue is 'True where the due day has passed and no return counts, also where one was rejected or is held.';
comment on column main.expected_returns.is_nil is 'True where the return that counts says nothing but nil: dashes, words for none, zeros.';
comment on column main.expected_returns.return_id is 'The return that counts (returns.return_id); null where none does.';
comment on column main.expected_returns.received_on is 'Day on which the first return that was accepted was loaded, in Việt Nam; a correction does not make an office late.';
comment on column main.expected_returns.is_by_successor is 'True where the return bears the name of an office that followed this one, or the former name of one that was renamed.';
comment on column main.expected_returns.n_versions is 'Returns that came for it, apart from withdrawn ones; the same bytes count once.';
comment on column main.expected_returns.n_superseded is 'Those that a later one superseded.';
comment on column main.expected_returns.n_rejected is 'Those that were rejected.';
comment on column main.expected_returns.why_owed is 'has_reported: this office, or one that it followed, has sent the form before; named_by_form: it never has, but the form names it.';
comment on column main.expected_returns.ask_organisation is 'Organisation to write to today: itself, or the one that followed it.';
comment on column main.expected_returns.ask_place_id is 'Place to write to today: itself, or the one that it went over into; null where it was divided.';
