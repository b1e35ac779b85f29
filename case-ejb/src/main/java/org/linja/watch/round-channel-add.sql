insert into duty_round_channel (round_id, channel, items, newest_case, newest_at)
values (:round, :channel, :items, :newestCase::bigint, :newestAt::timestamptz)
