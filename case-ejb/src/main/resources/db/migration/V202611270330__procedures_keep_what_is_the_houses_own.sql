-- Why: what is the house's own matter in a case (somebody was threatened, and is cared for) is not for its customer to
-- read, nor does their act end it. What goes on keeps the template it began under, by which it is no such matter.
alter table case_procedure add column internal boolean not null default false;
alter table case_procedure add constraint case_procedure_internal check (not (internal and mandatory));

alter policy own on case_procedure
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint and not internal);
-- A step is read by whoever may read its procedure.
alter policy own on procedure_step
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint
           and exists (select from case_procedure p where p.id = procedure_id));
