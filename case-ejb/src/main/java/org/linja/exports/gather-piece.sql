select content from attachment_piece where attachment_id = :id and seq = :seq
