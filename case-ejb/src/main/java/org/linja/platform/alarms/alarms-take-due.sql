-- Every server takes what no other one has in hand, what is urgent first; the row is gone with the commit that
-- announces it.
with urgent as materialized (
    select id from alarm where urgent and due_at <= :now
    order by due_at limit :limit for update skip locked),
other as materialized (
    select id from alarm where not urgent and due_at <= :now
    order by due_at limit greatest(0, :limit - (select count(*) from urgent)) for update skip locked)
delete from alarm
where id = any (array(select id from urgent union all select id from other))
returning subject_type, subject_id, kind, due_at, urgent
