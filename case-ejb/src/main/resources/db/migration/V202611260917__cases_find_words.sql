-- Why: a case is found by what was said in it, not by its first words alone, and by a customer's person only through
-- what they may read. The house's notes stand in a column that the customers' role cannot even ask.
-- A row of its own for each case, which acts without words do not touch, so that the index is not written with each.
-- What is there already is gathered by the servers, a few cases at a time, while people work (CaseWordsSweep): here it
-- would hold up every writer for as long as a million cases take.
create table case_words (
    case_id     bigint   primary key references support_case on delete cascade,
    customer_id bigint   not null references customer,
    -- number, title, description, caller, and what house and customer said to each other
    told        tsvector not null,
    -- the same and what is between colleagues
    whole       tsvector not null
);
create index case_words_customer on case_words (customer_id, case_id desc);
create index case_words_told on case_words using gin (told);
create index case_words_whole on case_words using gin (whole);
grant select on case_words to linja_app;
grant select (case_id, customer_id, told) on case_words to linja_customer;
alter table case_words enable row level security;
create policy own on case_words for select to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);

-- What EntryVisibility says; EntryVisibilityTest compares the two.
create function is_for_customer(kind text) returns boolean language sql immutable parallel safe as $$
    select kind in (
        'answer-given', 'call-back-asked', 'call-back-declined', 'call-taken', 'case-absorbed', 'case-accepted',
        'case-closed', 'case-ended', 'case-lent', 'case-merged', 'case-opened', 'case-reopened', 'case-resolved',
        'case-routed', 'case-split', 'case-taken-back', 'commitment-broken', 'commitment-carried',
        'commitment-given', 'commitment-handed-on', 'commitment-kept', 'commitment-revised', 'commitment-taken',
        'commitment-withdrawn', 'correction-confirmed', 'customer-answered', 'dispute-overdue', 'engineer-joined',
        'file-added', 'group-imported', 'hand-over-accepted', 'pause-contested', 'question-asked',
        'response-contested', 'service-restored', 'severity-assessed', 'severity-changed', 'severity-claimed',
        'severity-disputed', 'severity-settled', 'state-imported', 'terms-followed', 'vendor-wait-began',
        'vendor-wait-ended')
$$;

-- Every word as it stands, with its place, and its stem: Russian of Cyrillic words and English of others by the one
-- configuration, Finnish by the other. Nobody says in which language a text is, and one case holds several.
create function words_of(said text) returns tsvector language sql immutable parallel safe as $$
    select to_tsvector('pg_catalog.simple', said)
        || strip(to_tsvector('pg_catalog.russian', said) || to_tsvector('pg_catalog.finnish', said))
$$;

-- A case of which too much is said is found by what was said first: nobody's answer is refused for that.
create function joined_words(there tsvector, more tsvector) returns tsvector language plpgsql immutable as $$
begin
    return case when length(there) + length(more) > 40000 then there else there || more end;
exception when program_limit_exceeded then
    return there;
end
$$;

-- What was typed, a quoted word each: its beginning as it stands, or one of its stems. Nothing finds nothing.
create function case_question(typed text[]) returns tsquery language plpgsql immutable parallel safe as $$
declare
    word text;
    forms tsquery;
    question tsquery;
begin
    foreach word in array typed loop
        forms := to_tsquery('pg_catalog.simple', word)
            || to_tsquery('pg_catalog.russian', replace(word, ':*', ''))
            || to_tsquery('pg_catalog.finnish', replace(word, ':*', ''));
        question := case when question is null then forms else question && forms end;
    end loop;
    return question;
end
$$;

-- Whoever gathers a case's words waits for whoever is at it, and then reads what those have put down.
create function case_words_lock(id bigint) returns int language sql immutable parallel safe as
$$ select (id % 2147483647)::int $$;

create function gather_case_words(found support_case) returns void
language plpgsql security definer set search_path = linja, pg_temp as $$
declare
    told_words tsvector;
    whole_words tsvector;
    entry record;
begin
    perform pg_advisory_xact_lock(1002, case_words_lock(found.id));
    told_words := words_of(found.subject || E'\n' || found.caller_name || E'\n' || found.caller_number || E'\n'
        || coalesce(found.external_ref, '') || E'\n' || found.description) || array_to_tsvector(array[found.id::text]);
    whole_words := told_words;
    for entry in
        select e.kind, words_of(t.body) as words
        from journal_text t
        join journal_entry e on e.case_id = t.case_id and e.seq = t.seq
        where t.case_id = found.id and e.kind not in ('case-opened', 'call-taken')
        order by t.seq
    loop
        whole_words := joined_words(whole_words, entry.words);
        if is_for_customer(entry.kind) then
            told_words := joined_words(told_words, entry.words);
        end if;
    end loop;
    insert into case_words as there (case_id, customer_id, told, whole)
    values (found.id, found.customer_id, told_words, whole_words)
    on conflict (case_id) do update set told = excluded.told, whole = excluded.whole;
end
$$;

create function case_words_of_case() returns trigger
language plpgsql security definer set search_path = linja, pg_temp as $$
begin
    perform gather_case_words(new);
    return null;
end
$$;
create trigger support_case_words_opened after insert on support_case
    for each row execute function case_words_of_case();
create trigger support_case_words_edited
    after update of subject, description, caller_name, caller_number, external_ref on support_case
    for each row when ((old.subject, old.description, old.caller_name, old.caller_number, old.external_ref)
        is distinct from (new.subject, new.description, new.caller_name, new.caller_number, new.external_ref))
    execute function case_words_of_case();

create function case_words_of_text() returns trigger
language plpgsql security definer set search_path = linja, pg_temp as $$
declare
    said text := (select kind from journal_entry where case_id = new.case_id and seq = new.seq);
    words tsvector;
begin
    -- The case's own row says these.
    if said in ('case-opened', 'call-taken') then
        return null;
    end if;
    -- A case that is not there yet gathers all when it comes; one that was there before all this does it now.
    if not exists (select from case_words where case_id = new.case_id) then
        perform gather_case_words(s) from support_case s where s.id = new.case_id;
        return null;
    end if;
    words := words_of(new.body);
    update case_words
    set whole = joined_words(whole, words),
        told = case when is_for_customer(said) then joined_words(told, words) else told end
    where case_id = new.case_id;
    return null;
end
$$;
create trigger journal_text_words_said after insert on journal_text
    for each row execute function case_words_of_text();

-- What was erased is not found any more.
create function case_words_of_erased() returns trigger
language plpgsql security definer set search_path = linja, pg_temp as $$
begin
    perform gather_case_words(s) from support_case s where s.id = old.case_id;
    return null;
end
$$;
create trigger journal_text_words_erased after delete or update of body on journal_text
    for each row execute function case_words_of_erased();

revoke execute on function gather_case_words(support_case) from public;

-- How far the servers are with what was there before: from the newest case down. 0 says that all is gathered.
create table case_words_gathering (
    the_only boolean primary key default true check (the_only),
    below    bigint  not null check (below >= 0)
);
grant select on case_words_gathering to linja_app, linja_customer;
-- After the triggers: what comes from now on brings its words along.
insert into case_words_gathering (below) select coalesce(max(id) + 1, 0) from support_case;

-- Takes the next cases and says how many. It waits for nobody: a case that somebody holds is where it goes on.
create function gather_more_case_words(most int) returns int
language plpgsql security definer set search_path = linja, pg_temp as $$
declare
    low  bigint;
    here bigint;
    one  support_case;
    done int := 0;
begin
    -- One server at a time.
    select below into low from case_words_gathering for update skip locked;
    if coalesce(low, 0) = 0 then
        return 0;
    end if;
    for here in select id from support_case where id < low order by id desc limit most loop
        if not exists (select from case_words where case_id = here) then
            select * into one from support_case where id = here for key share skip locked;
            exit when not found or not pg_try_advisory_xact_lock(1002, case_words_lock(here));
            perform gather_case_words(one);
        end if;
        low := here;
        done := done + 1;
    end loop;
    if done = 0 and not exists (select from support_case where id < low) then
        low := 0;
    end if;
    update case_words_gathering set below = low;
    return done;
end
$$;
revoke execute on function gather_more_case_words(int) from public;
grant execute on function gather_more_case_words(int) to linja_app;

-- The previous version searches on, without an index, until it is gone; then its column goes.
drop index support_case_search;
