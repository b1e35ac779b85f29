update audit_opinion o
set cases_total = coalesce(o.cases_total,
                           (select count(*)
                            from journal_entry e
                            where e.seq = 1
                              and e.occurred_at >= o.opened_from and e.occurred_at < o.opened_until
                              and e.txid < o.cut_txid and e.recorded_at <= o.cut_at
                              and (o.customer_id is null or e.customer_id = o.customer_id)
                              and e.customer_id is distinct from (select id from customer where house)))
where o.number = :number and o.state = 'running'
returning cases_total
