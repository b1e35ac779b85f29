select part from following_part where following = :number and moved_until < until_case order by part
