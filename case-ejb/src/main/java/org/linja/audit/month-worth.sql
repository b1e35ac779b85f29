-- Whoever wants no such letters need not have it made for them: they order it at the portal.
select exists (select from support_case s
               where s.customer_id = :customerId and s.opened_at >= :from and s.opened_at < :until)
   and exists (select from person p
               where p.customer_id = :customerId and p.enabled and not p.invited
                 and not exists (select from unwanted_mail u where u.person_id = p.id and u.kind = 'reports'))
   and not exists (select from audit_opinion o
                   where o.customer_id = :customerId and o.opened_from = :from and o.wished_until = :until
                     and o.cut_at >= :until and o.state in ('queued', 'running', 'done'))
