select case_id, reason from following_left where following = :number order by case_id limit :limit
