-- include notifications/alert-rows.sql of n
  -- include cases/open-to-reader.sql of n.customer_id, n.case_id
  and n.person_id = :personId -- only with personId
  and n.id < :after -- only with after
order by n.id desc
limit :limit
