select not exists (select from alarm where subject_type = :subjectType and kind = :kind)
