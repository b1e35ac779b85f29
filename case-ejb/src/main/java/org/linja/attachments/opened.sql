select case_id from opened_draft where person_id = :personId and draft = :draft
