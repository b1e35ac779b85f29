select 0 as restriction, p.id, p.login, p.name from person p
where p.login = :login and p.customer_id is null and p.enabled
  -- Whoever administers alone reads no case.
  and exists (select from person_role r
              where r.person_id = p.id and r.role in ('LINE_1', 'LINE_2', 'DUTY_MANAGER', 'AUDITOR'))
