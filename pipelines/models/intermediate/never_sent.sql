-- grain: one row per form, office that has never sent it, and year that it owes a return of
create or replace temp table old_never_sent as
  from intermediate.never_sent where staging.is_asked_place(place_id);
delete from intermediate.never_sent where staging.is_asked_place(place_id);
insert into intermediate.never_sent by name
select distinct form, organisation, place_id, level, cast(year(period_end) as smallint) as year
from intermediate.missing_returns
where is_due and not has_reported and staging.is_asked_place(place_id);

-- grain: one row per form, office and year that it never sent it, and did before, or the other way round
create or replace temp table changed_never_sent as
with present as (from intermediate.never_sent where staging.is_asked_place(place_id))
(from present except from old_never_sent)
union all
(from old_never_sent except from present);
