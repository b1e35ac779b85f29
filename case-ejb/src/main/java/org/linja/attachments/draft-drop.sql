delete from attachment
where key = :key and draft = :draft and person_id = :personId and case_id is null
