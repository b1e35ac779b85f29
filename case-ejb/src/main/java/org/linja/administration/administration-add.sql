with entry as (
    insert into administration_entry (occurred_at, actor, act, subject, customer_id, commitment)
    values (:at, :actor, :act, :subject, :customerId, :commitment)
    returning id)
insert into administration_text (entry_id, salt, body)
select id, decode(:salt, 'hex'), :body from entry
