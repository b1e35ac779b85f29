select p.id, p.name from person p
where p.id in (select s.done_by from procedure_step s where s.procedure_id = :procedureId and s.done_by is not null
               union select c.started_by from case_procedure c where c.id = :procedureId)
