-- Why: a customer's people order the report on a month of their own cases themselves; it is an opinion like any other.
create policy ordered on audit_opinion for insert to linja_customer
    with check (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
grant insert (opened_from, opened_until, wished_until, customer_id, requested_by, requested_at, cut_at, cut_txid)
    on audit_opinion to linja_customer;

-- A customer's months are asked for at each look at its contract, among the opinions of everybody.
create index audit_opinion_of_customer on audit_opinion (customer_id, opened_from, number) where customer_id is not null;
