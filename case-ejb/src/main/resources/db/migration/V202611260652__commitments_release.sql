-- Why: a customer who withdraws a case gives up what was promised about it; that act is theirs, so its rows are changed
-- in their role, and the policy of the table binds them to their own.
grant update (row_version, state, ended_at, next_call_at) on commitment to linja_customer;
