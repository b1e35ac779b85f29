-- Whom a rung of a line called although the roster names somebody else at that moment; for rosters that were changed from then on only.
select 'broken' as verdict, 'L-' || e.case_id || ': person ' || substr(called.word, 8) || ' was called at ' || e.occurred_at || ' for '
       || (e.data::jsonb ->> 'target') || ' and was not on duty' as what
from journal_entry e
join support_case c on c.id = e.case_id and c.subject like 'chaos %'
cross join lateral string_to_table(e.data::jsonb ->> 'to', ' ') called(word)
where e.kind = 'escalated' and e.data::jsonb ->> 'target' like 'on-duty:%' and e.data::jsonb ->> 'reason' <> 'nobody-on-duty'
  and not exists (
      select from duty_shift s
      where s.line = substr(e.data::jsonb ->> 'target', 9) and s.person_id = substr(called.word, 8)::bigint
        and s.starts_at <= e.occurred_at and e.occurred_at < s.ends_at)
