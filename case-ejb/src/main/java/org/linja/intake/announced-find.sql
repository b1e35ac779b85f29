update announced_call
set found_by = :finder, found_at = coalesce(found_at, :now)
where code = :code and case_id is null and issued_at <= :now and expires_at > :now
  and (found_by is null or found_by = :finder)
  and exists (select from person p where p.id = person_id and p.enabled)
