select id, code, version, definition from ladder_version
where code = :code and published_at <= :by
order by version desc
limit 1
