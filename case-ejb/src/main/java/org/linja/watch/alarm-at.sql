select due_at from alarm where subject_type = :subjectType and kind = :kind
