select clock_timestamp() + make_interval(secs => offset_seconds) from platform_clock where id = 1
