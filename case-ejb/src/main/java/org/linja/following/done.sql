update following
set state = 'done', finished_at = :now, lease_until = null
where number = :number and state = 'running' and starts = :start
  and not exists (select from following_part p where p.following = :number and p.moved_until < p.until_case)
