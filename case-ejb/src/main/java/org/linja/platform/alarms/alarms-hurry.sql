update alarm set urgent = true
where subject_type = :subjectType and subject_id = any (:subjectIds::bigint[]) and kind = :kind and not urgent
