-- Only for the start that holds the run: a server that was thought dead must not write on.
update following_part p
set moved_until = :until, cases_seen = p.cases_seen + :seen, cases_moved = p.cases_moved + :moved,
    clocks_moved = p.clocks_moved + :clocks
from following f
where p.following = :number and p.part = :part and p.moved_until = :after
  and f.number = p.following and f.state = 'running' and f.starts = :start
