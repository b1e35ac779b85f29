-- What was merged goes on in an older case, which may have been merged in its turn.
with recursive held (id, merged_into) as (
    select s.id, s.merged_into from support_case s where s.id = any(:cases::bigint[])
    union
    select s.id, s.merged_into from support_case s join held h on s.id = h.merged_into
)
select id from held order by id
