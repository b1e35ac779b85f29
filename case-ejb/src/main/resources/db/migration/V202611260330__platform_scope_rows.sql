-- Why: a filter that somebody forgets in a query must not show a customer's person a row of another's. The house works
-- as linja_app, which no policy binds; a customer's person as linja_customer, who sees what a policy lets through.
do $$
declare
    name text;
begin
    -- What no policy below names, no customer's person sees.
    foreach name in array array[
        'administration_entry', 'administration_text', 'alarm', 'asset', 'audit_agreement', 'audit_basis',
        'audit_disputed', 'audit_doubted', 'audit_figure', 'audit_missed_in', 'audit_opinion', 'audit_part',
        'audit_side_verdict', 'audit_spread', 'audit_total', 'audit_unjudged', 'audit_verdict', 'call_draft',
        'concern', 'contact', 'contract_proposal', 'contract_version', 'customer', 'duty_round',
        'duty_round_channel', 'escalation', 'following', 'following_left', 'following_part', 'idempotency_key',
        'import_rejection', 'import_remark', 'import_run', 'imported_case', 'inbox_entry', 'journal_entry',
        'journal_text', 'ladder_proposal', 'nightly_order', 'notification', 'notification_attempt',
        'opinion_document', 'outbox_entry', 'person', 'person_reach', 'person_role', 'phone_call', 'push_device',
        'sla_clock', 'support_case']
    loop
        execute format('alter table %I enable row level security', name);
    end loop;
    foreach name in array array[
        'alarm', 'asset', 'audit_side_verdict', 'audit_verdict', 'contact', 'contract_version', 'journal_entry',
        'journal_text', 'sla_clock', 'support_case']
    loop
        execute format(
            'create policy own on %I to linja_customer'
            ' using (customer_id = nullif(current_setting(''linja.customer'', true), '''')::bigint)'
            ' with check (customer_id = nullif(current_setting(''linja.customer'', true), '''')::bigint)', name);
    end loop;
end
$$;

create policy own on customer for select to linja_customer
    using (id = nullif(current_setting('linja.customer', true), '')::bigint);

-- Who of the house did something may be known by name to those it was done for.
create policy own on person for select to linja_customer
    using (customer_id is null or customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
create policy own on person_role for select to linja_customer
    using (exists (select from person p where p.id = person_id));

-- An event is announced by whoever caused it and read by the house alone.
create policy announced on outbox_entry for insert to linja_customer with check (true);

create policy own on idempotency_key to linja_customer
    using (exists (select from person p where p.id = person_id
                   and p.customer_id = nullif(current_setting('linja.customer', true), '')::bigint))
    with check (exists (select from person p where p.id = person_id
                        and p.customer_id = nullif(current_setting('linja.customer', true), '')::bigint));

grant select on platform_clock, calendar_version, ladder_version, duty_shift, customer, contact, asset, contract_version,
    person_role, support_case, sla_clock, journal_entry, journal_text, idempotency_key, alarm to linja_customer;
grant select (id, login, name, email, language, zone, customer_id, enabled) on person to linja_customer;
grant insert on support_case, sla_clock, journal_entry, journal_text, idempotency_key, alarm, outbox_entry
    to linja_customer;
grant update on support_case, sla_clock, idempotency_key, alarm to linja_customer;
grant delete on alarm to linja_customer;
grant usage on sequence case_number, sla_clock_id to linja_customer;

-- An opinion on all customers tells each of them of their own cases.
create policy own on audit_opinion for select to linja_customer
    using (customer_id is null or customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
create policy own on audit_part for select to linja_customer
    using (exists (select from audit_opinion o where o.number = opinion and o.customer_id is not null));
create policy own on audit_total for select to linja_customer
    using (exists (select from customer c where c.code = audit_total.customer));
create policy own on audit_unjudged for select to linja_customer
    using (exists (select from support_case s where s.id = case_id));
grant select on audit_opinion, audit_part, audit_total, audit_unjudged, audit_verdict, audit_side_verdict
    to linja_customer;
