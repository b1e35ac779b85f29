select offset_seconds <> 0 or skew_seconds <> 0 from platform_clock
