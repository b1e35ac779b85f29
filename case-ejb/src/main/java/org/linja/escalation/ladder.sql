select id, code, version, definition from ladder_version where id = :id
