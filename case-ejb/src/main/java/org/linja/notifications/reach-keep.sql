insert into person_reach as r (person_id, phone, webhook, channels, night, changed_at)
select :id, :phone, :webhook, :channels, :night, :now
where :version = 0 or exists (select from person_reach where person_id = :id)
on conflict (person_id) do update
set phone = excluded.phone, webhook = excluded.webhook, channels = excluded.channels, night = excluded.night,
    changed_at = excluded.changed_at, version = r.version + 1
where r.version = :version
