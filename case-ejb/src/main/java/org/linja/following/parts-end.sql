select coalesce(max(part), 0) as parts, coalesce(max(until_case), 0) as last from following_part where following = :number
