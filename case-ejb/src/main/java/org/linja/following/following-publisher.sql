select v.published_by
from following f
join calendar_version v on f.subject = 'calendar' and v.id = f.version_id
where f.number = :number
