select coalesce(max(id), 0) from support_case
