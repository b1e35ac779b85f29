select moved_until, until_case from following_part where following = :number and part = :part
