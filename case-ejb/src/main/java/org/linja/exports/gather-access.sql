-- Who had everything that is this customer's judged or taken along, or saw it through the eyes of one of its people:
-- opinions on it alone, exports, and looks.
select r.body
from (select json_build_object('what', 'opinion', 'number', o.number, 'by', coalesce(p.name, 'Linja'),
                               'at', export_moment(o.requested_at), 'from', export_moment(o.opened_from),
                               'to', export_moment(o.opened_until), 'state', o.state)::text as body, o.requested_at as at
      from audit_opinion o
      left join person p on p.id = o.requested_by
      where o.customer_id is not null
        and o.customer_id = :customerId -- only with customerId
      union all
      select json_build_object('what', 'export', 'number', e.number, 'by', p.name, 'at', export_moment(e.ordered_at),
                               'state', case when e.number = :number then 'this' else e.state end)::text, e.ordered_at
      from data_export e
      join person p on p.id = e.ordered_by
      where true
        and e.customer_id = :customerId -- only with customerId
      union all
      select json_build_object('what', 'look', 'number', l.id, 'by', h.name, 'at', export_moment(l.begun_at),
                               'until', export_moment(coalesce(l.ended_at, l.ends_at)), 'seenAs', p.login,
                               'reason', l.reason)::text, l.begun_at
      from customer_look l
      join person p on p.id = l.seen_as
      join person h on h.id = l.looker_id
      where true
        and l.customer_id = :customerId -- only with customerId
     ) r
order by r.at, r.body
