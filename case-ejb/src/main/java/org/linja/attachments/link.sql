select a.id, a.case_id, a.key, a.name, a.media_type, a.bytes, a.sha256, a.internal, a.brought_at, p.name brought_by
from attachment_link l
join attachment a on a.id = l.attachment_id
left join person p on p.id = a.person_id
where l.token_hash = :hash and l.person_id = :personId and l.expires_at > :now
