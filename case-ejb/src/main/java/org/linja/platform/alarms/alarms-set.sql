insert into alarm (subject_type, subject_id, kind, due_at, customer_id, urgent)
select *
from unnest(:subjectTypes::text[], :subjectIds::bigint[], :kinds::text[], :dueAts::timestamptz[], :customerIds::bigint[],
            :urgents::boolean[])
on conflict (subject_type, subject_id, kind) do update set due_at = excluded.due_at, urgent = excluded.urgent
