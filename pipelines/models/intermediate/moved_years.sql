-- grain: none; adds the years in which something is not what it was: marts that are kept are computed again in them
insert into intermediate.moved_years
select year from affected_topics
union
select year from touched_years
union
select cast(year(period_end) as smallint)
from raw.returns semi join touched_returns using (return_id)
where period_end is not null;

-- grain: none; adds the places that other returns count for than before
insert into intermediate.moved_places
select place_id from touched_years
union
select place_id from raw.returns semi join touched_returns using (return_id) where place_id is not null;
