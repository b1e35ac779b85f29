-- Those that somebody must still accept, the gravest first; looked for among the newest, so that a long history costs
-- nothing.
-- include notifications/alert-rows.sql of n
  -- include cases/open-to-reader.sql of n.customer_id, n.case_id
  and n.state not in ('accepted', 'superseded')
  and n.id = any (array(
      select o.id from notification o
      where o.person_id = :personId -- only with personId
      order by o.id desc limit :among))
order by array_position(array['critical', 'high', 'medium', 'low'], s.severity), n.id desc
limit :limit
