-- Why: the queue and the list take as long at a million cases as at ten thousand.
create index support_case_queue
    on support_case ((severity = 'critical' and status = 'new') desc, next_due_at nulls last, id)
    where status in ('new', 'in-work', 'waiting-for-customer');
create index support_case_open_newest on support_case (id)
    where status in ('new', 'in-work', 'waiting-for-customer');
