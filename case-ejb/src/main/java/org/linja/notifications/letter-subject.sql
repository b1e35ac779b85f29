select subject from support_case where id = :id
