with given as (
    update attachment set case_id = :caseId, draft = null
    where draft = :draft and person_id = :personId and case_id is null
    returning id, key, name, media_type, bytes, sha256, internal, brought_at, person_id
)
select g.key, g.name, g.media_type, g.bytes, g.sha256, g.internal, g.brought_at, p.name brought_by
from given g
left join person p on p.id = g.person_id
order by g.id
