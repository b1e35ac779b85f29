-- What a rung leaves out it says as the oldest ladders did.
select distinct coalesce(rung ->> 'severity', 'critical') as severity, coalesce(rung ->> 'clock', 'acknowledge') as clock
from ladder_version l
cross join lateral json_array_elements(l.definition::json -> 'rungs') as rung
where l.id = :id
