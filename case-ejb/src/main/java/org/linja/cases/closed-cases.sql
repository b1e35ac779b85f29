select unnest(closed_open_cases(:limit)) as id
