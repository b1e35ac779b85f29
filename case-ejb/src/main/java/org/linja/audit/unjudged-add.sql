insert into audit_unjudged (opinion, case_id, customer_code, reference, reason)
values (:number, :caseId, :customerCode, :reference, :reason)
on conflict do nothing
