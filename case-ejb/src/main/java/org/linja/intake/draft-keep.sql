insert into call_draft (person_id, body, updated_at) values (:personId, :body, :at)
on conflict (person_id) do update set body = excluded.body, updated_at = excluded.updated_at
