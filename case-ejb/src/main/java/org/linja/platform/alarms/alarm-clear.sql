delete from alarm where subject_type = :subjectType and subject_id = :subjectId and kind = :kind
