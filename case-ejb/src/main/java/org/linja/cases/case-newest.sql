-- The newest entry of a case that its reader meets: what is between colleagues moves nothing for a customer's person.
select (select max(e.seq) from journal_entry e
        where e.case_id = s.id
          and is_for_customer(e.kind) -- only with toCustomer
       ) as newest
from support_case s
where s.id = :id
  and s.customer_id = :customerId -- only with customerId
  -- include cases/open-to-reader.sql of s.customer_id, s.id
