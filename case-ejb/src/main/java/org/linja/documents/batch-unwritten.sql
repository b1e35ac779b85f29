select i.case_id, i.reason
from document_batch_case i
where i.batch = :number and i.state = 'left'
  and (i.customer_id <> all (array(select k.customer_id from closed_firm k)) -- only with guarded
       and i.case_id <> all (array(select k.case_id from closed_case k)) or is_open_to_reader(i.case_id)) -- only with guarded
order by i.case_id
limit :limit
