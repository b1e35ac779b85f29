select id, case_id, starts_at, times, over_at from signal where service_id = :serviceId and fingerprint = :fingerprint
