-- grain: one row per correction that no longer does what it was made for; $state: which of the three cases
select return_id, ordinal, other_return_id, other_ordinal, numbers
from correction_states
where state = '$state';
