insert into journal_text (case_id, seq, customer_id, salt, body)
values (:caseId, :seq, :customerId, decode(:salt, 'hex'), :body)
