select id from calendar_version where code = :code and published_at <= :at order by version desc limit 1
