select json_build_object('number', d.id, 'contract', d.contract, 'version', d.version, 'replaces', d.replaces,
                         'from', export_moment(d.in_force_from), 'until', export_moment(d.in_force_until),
                         'wording', d.wording, 'reason', d.reason, 'signedAt', export_moment(d.signed_at),
                         'signedBy', (select p.name from person p where p.id = d.signed_by), 'digest', d.digest,
                         'outcome', d.outcome, 'endedAt', export_moment(d.ended_at), 'endedWhy', d.ended_why,
                         'changes', (select json_agg(json_build_object('template', s.template, 'step', s.step,
                                                                       'act', s.act, 'withinSeconds', s.within_seconds)
                                                     order by s.template, s.step)
                                     from deviation_step s where s.deviation_id = d.id))::text as body
from deviation d
where true
  and d.customer_id = :customerId -- only with customerId
order by d.id
