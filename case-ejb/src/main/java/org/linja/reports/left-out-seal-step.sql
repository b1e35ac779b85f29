insert into audit_left_out (opinion, place, customer_id, customer, case_id, contract, procedure_id, template, step,
    title_en, title_fi, title_ru, round, ended_at, reason, deviation)
values (:opinion, :place, (select c.id from customer c where c.code = :customer), :customer, :caseId, :contract, :procedure,
    :template, :step, :en, :fi, :ru, :round, :at::timestamptz, :reason, :deviation::bigint)
