delete from unwanted_mail where person_id = :personId
