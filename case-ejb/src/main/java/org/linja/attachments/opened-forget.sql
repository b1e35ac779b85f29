-- A few at a time, and none that somebody else forgets just now.
delete from opened_draft
where (person_id, draft) in (
    select person_id, draft from opened_draft where opened_at < :before limit 100 for update skip locked)
