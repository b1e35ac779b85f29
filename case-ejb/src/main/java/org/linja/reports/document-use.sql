update opinion_document set used_at = :now where number = :number and state = 'done'
