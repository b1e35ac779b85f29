insert into alarm (subject_type, subject_id, kind, due_at, customer_id)
select *
from unnest(:subjectTypes::text[], :subjectIds::bigint[], :kinds::text[], :dueAts::timestamptz[], :customerIds::bigint[])
on conflict (subject_type, subject_id, kind) do update set due_at = excluded.due_at
