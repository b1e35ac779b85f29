select p.id, p.name from person p
where p.id in (select s.done_by from procedure_step s join case_procedure c on c.id = s.procedure_id
               where c.case_id = :caseId and s.done_by is not null
               union select c.started_by from case_procedure c where c.case_id = :caseId)
