select d.id, d.language, d.wording
from deviation d
where d.id in (select s.deviation_id from procedure_step s where s.case_id = :caseId)
