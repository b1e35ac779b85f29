-- Why: whoever signs for a customer sees what their firm has approved and nobody has made use of, and may take it back. Most
-- steps are nobody's approval.
create index procedure_step_given on procedure_step (customer_id, id)
    where kind = 'customer-approval' and state = 'done' and outcome = 'approved';
