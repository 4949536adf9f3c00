-- grain: one row per scope, unit, place, topic, two years and part; kept, so that one more return sets only the
-- series of its own place beside each other again
insert into intermediate.place_comparisons by name
with places as (from compared_places semi join batch_topics using (topic_id))
from intermediate.place_changes('paired_pieces')
semi join places using (topic_id, year, previous_year, place_no);

-- grain: one row per row of a place in two years that some unit is compared in again, of the batch
create or replace temp view held_comparisons as
with compared as (from compared_units semi join batch_topics using (topic_id))
from intermediate.place_comparisons
semi join compared using (topic_id, year, previous_year);

-- grain: one row per unit that is compared again and row of a place that counts in it, of the batch
create or replace temp view placed_comparisons as
from intermediate.placed_changes('held_comparisons')
semi join compared_units using (topic_id, year, previous_year, geography, unit_id);
