-- Why: house and customer may differ in the severity of a case; each of the two is measured by clocks of its own.
alter table support_case
    -- the customer's, as long as the house says otherwise
    add column claimed_severity text check (claimed_severity in ('critical', 'high', 'medium', 'low')),
    add column dispute_until    timestamptz,
    add column arbiter_id       bigint references person,
    add column dispute_overdue  boolean not null default false,
    add check ((claimed_severity is null) = (dispute_until is null) and (dispute_until is null) = (arbiter_id is null));

alter table sla_clock add column severity text check (severity in ('critical', 'high', 'medium', 'low'));
update sla_clock k set severity = s.severity from support_case s where s.id = k.case_id;
alter table sla_clock alter column severity set not null;
alter table sla_clock drop constraint sla_clock_case_id_kind_key;
alter table sla_clock add unique (case_id, kind, severity);

-- The queue begins with what nobody has taken and is critical to either side, and with what an arbiter is late for.
drop index support_case_queue;
create index support_case_queue
    on support_case ((status = 'new' and (severity = 'critical' or coalesce(claimed_severity, severity) = 'critical') or dispute_overdue) desc,
                     next_due_at nulls last, id)
    where status in ('new', 'in-work', 'waiting-for-customer');
