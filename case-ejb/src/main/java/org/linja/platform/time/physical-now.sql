-- The clock of the machine on which the database stands; a trial may let it seem to be behind.
select clock_timestamp() - make_interval(secs => skew_seconds) from platform_clock
