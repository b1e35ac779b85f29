select id, code, version from ladder_version where code = :code order by version desc limit 1
