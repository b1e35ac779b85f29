insert into push_device as d (person_id, name, endpoint, p256dh, auth, added_at)
select :personId, :name, :endpoint, :p256dh, :auth, :now
where (select count(*) from push_device where person_id = :personId and endpoint <> :endpoint) < :most
on conflict (endpoint) do update
set person_id = excluded.person_id, name = excluded.name, p256dh = excluded.p256dh, auth = excluded.auth,
    added_at = excluded.added_at
returning id
