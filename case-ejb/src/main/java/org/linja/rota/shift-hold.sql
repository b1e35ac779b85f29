-- Two who plan the same person at once would each find them free.
select pg_advisory_xact_lock(hashtextextended('duty-shift', :personId))
