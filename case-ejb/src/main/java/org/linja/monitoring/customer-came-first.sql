-- By a case about this service, or by a word in one, whoever opened it: doubt counts against the house, also where no
-- service is named.
select exists (select from support_case c
               where c.customer_id = :customerId and c.channel in ('phone', 'portal')
                 and coalesce(c.service, :service) = :service and c.opened_at >= :since)
    or exists (select from support_case c
               join journal_entry e on e.case_id = c.id
               where c.customer_id = :customerId
                 and coalesce(c.service, :service) = :service and coalesce(c.closed_at, :now) >= :since
                 and e.kind in ('call-taken', 'customer-answered') and e.occurred_at >= :since)
