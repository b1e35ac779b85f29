select distinct on (t.code) t.id, t.version, t.definition, t.reason, t.published_at, w.name as proposed_by,
       a.name as activated_by
from procedure_template t
left join person w on w.id = t.proposed_by
left join person a on a.id = t.activated_by
where true
  and t.code = any(:codes) -- only with codes
order by t.code, t.version desc
limit 200
