insert into phone_call (customer_id, case_id, caller_name, caller_number, ring_at, answered_at, saved_at, taken_by)
values (:customerId, :caseId, :callerName, :callerNumber, :ringAt, :answeredAt, :savedAt, :takenBy)
