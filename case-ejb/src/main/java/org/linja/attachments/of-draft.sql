select a.key, a.name, a.media_type, a.bytes, a.sha256, a.internal, a.brought_at, p.name brought_by
from attachment a
left join person p on p.id = a.person_id
where a.draft = :draft and a.person_id = :personId and a.case_id is null
order by a.id
limit 1000
