insert into alarm (subject_type, subject_id, kind, due_at, customer_id)
values (:subjectType, :subjectId, :kind, :dueAt, :customerId::bigint)
on conflict (subject_type, subject_id, kind) do update set due_at = excluded.due_at
