select remark, count(*) as cases
from import_remark
where run = :number
group by remark
order by cases desc, remark
