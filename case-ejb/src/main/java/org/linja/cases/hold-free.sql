-- Holds those of these cases that nobody else holds, in the order of their numbers, and waits for none.
select id from support_case where id = any (:ids::bigint[]) order by id for update skip locked
