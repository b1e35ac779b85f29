insert into restriction (customer_id, case_id, reason, begun_by, begun_at)
values (:customerId, :caseId::bigint, :reason, :personId, :now)
on conflict do nothing
returning id
