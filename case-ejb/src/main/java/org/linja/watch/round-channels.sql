select round_id, channel, items, newest_case, newest_at
from duty_round_channel
where round_id >= :first and round_id <= :last
order by round_id, array_position(array['portal', 'chat', 'mail', 'queue'], channel)
