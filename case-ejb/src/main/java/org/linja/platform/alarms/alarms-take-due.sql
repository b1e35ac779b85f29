-- Every server takes what no other one has in hand; the row is gone with the commit that announces it.
delete from alarm
where id = any (array(
    select id from alarm where due_at <= :now order by due_at limit :limit for update skip locked))
returning subject_type, subject_id, kind, due_at
