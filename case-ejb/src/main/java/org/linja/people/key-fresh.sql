select exists (select from person_key where person_id = :personId and kind = :kind and created_at > :since)
