-- A call that is added to a second case leaves the files on their way with the first.
insert into opened_draft (person_id, draft, customer_id, case_id, opened_at)
values (:personId, :draft, :customerId, :caseId, :now)
on conflict (person_id, draft) do nothing
