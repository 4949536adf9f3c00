-- grain: one row per form, office and year that it never sent it, and did before, or the other way round
create or replace temp table changed_offices as
from changed_never_sent
union all
-- as reported, the offices of a place are counted once anybody reports it
(from intermediate.never_sent semi join changed_places using (place_id));
