select count(*) filter (where h.state = 'waiting' and s.status <> 'closed') as waiting,
       count(*) filter (where h.state = 'sent-back' and s.status <> 'closed') as sent_back,
       count(*) filter (where h.state = 'released') as released,
       count(*) filter (where h.overdue_at is not null) as overdue,
       percentile_cont(0.5) within group (order by extract(epoch from h.ended_at - h.written_at) / 60.0)
           filter (where h.state = 'released') as median_minutes
from held_answer h
join support_case s on s.id = h.case_id
