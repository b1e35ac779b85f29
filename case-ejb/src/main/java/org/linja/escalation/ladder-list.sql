select l.id, l.code, l.version, l.definition, l.reason, l.published_at, w.name as proposed_by, a.name as activated_by
from ladder_version l
left join person w on w.id = l.proposed_by
left join person a on a.id = l.activated_by
where l.id < :before
  and (:code = '' or l.code = :code)
  and (:version = 0 or l.version = :version)
order by l.id desc
limit :limit
