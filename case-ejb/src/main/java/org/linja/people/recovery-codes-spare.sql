delete from recovery_code
where person_id = :personId
  and not exists (select from passkey k where k.person_id = :personId)
  and not exists (select from second_factor f where f.person_id = :personId and f.confirmed_at is not null)
