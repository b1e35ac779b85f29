select a.id, a.case_id, a.key, a.name, a.media_type, a.bytes, a.sha256, a.internal, a.brought_at, p.name brought_by
from attachment a
left join person p on p.id = a.person_id
where a.key = :key
