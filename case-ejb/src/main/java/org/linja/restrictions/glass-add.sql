insert into broken_glass (customer_id, case_id, person_id, reason, broken_at, ends_at)
values (:customerId, :caseId, :personId, :reason, :now, :endsAt)
returning id
