-- Why: accounts that share an address stood before it was refused, and whoever reads the address can act by all of them.
-- What two people must do is kept apart by person and not by account, here too, whatever the application asked (ADR 0076).

-- Whose box a letter to an address comes into: what stands behind a plus is a mark of theirs, and no other person.
create function mailbox_of(address text) returns text
language sql immutable strict parallel safe
return lower(regexp_replace(address, '^([^@+]+)[+][^@]*@', '\1@'));
create index person_mailbox on person (mailbox_of(email));

-- Every account of whoever this one's is; also those that were closed, since what was done by them was done by the same.
create function accounts_of(one bigint) returns bigint[]
language sql stable security definer set search_path = pg_catalog, pg_temp
return array(select o.id from person p join person o on mailbox_of(o.email) = mailbox_of(p.email) where p.id = one);
revoke execute on function accounts_of(bigint) from public;
grant execute on function accounts_of(bigint) to linja_app, linja_customer;

-- Of a row the column that names whoever came second, and the one that names, as one number or several, who came first.
create function two_people() returns trigger
language plpgsql security definer set search_path = linja, pg_temp as $$
declare
    written jsonb := to_jsonb(new);
    later   bigint := (written ->> tg_argv[0])::bigint;
    before  bigint[] := array(select m[1]::bigint from regexp_matches(written ->> tg_argv[1], '[0-9]+', 'g') m);
begin
    -- That the same account comes twice is what each table refuses by a check of its own.
    if array_remove(accounts_of(later), later) && before then
        raise exception 'two accounts of one address are one person: % and % of %', tg_argv[0], tg_argv[1], tg_table_name
            using errcode = 'check_violation', constraint = 'two_people', table = tg_table_name;
    end if;
    return new;
end
$$;

create trigger two_people before insert or update of done_by, apart_from on procedure_step
    for each row when (new.done_by is not null and new.apart_from <> '')
    execute function two_people('done_by', 'apart_from');
create trigger two_people before insert or update of reader_id on held_answer
    for each row when (new.reader_id is not null)
    execute function two_people('reader_id', 'writer_id');
create trigger two_people before insert or update of signed_by on deviation
    for each row when (new.signed_by is not null)
    execute function two_people('signed_by', 'proposed_by');
create trigger two_people before insert or update of ended_by, outcome on procedure_template_proposal
    for each row when (new.outcome = 'activated')
    execute function two_people('ended_by', 'proposed_by');
create trigger two_people before insert or update of ended_by, outcome on contract_proposal
    for each row when (new.outcome = 'activated')
    execute function two_people('ended_by', 'writers');
create trigger two_people before insert or update of ended_by, outcome on ladder_proposal
    for each row when (new.outcome = 'activated')
    execute function two_people('ended_by', 'writers');

-- What the house finds of this by itself is a matter of its own, which ends with it.
alter table concern
    drop constraint concern_outcome_check,
    add constraint concern_outcome_check
        check (outcome in ('filled', 'passed', 'joined', 'round-made', 'answered-again', 'given-up', 'drill-over',
                           'address-parted'));
