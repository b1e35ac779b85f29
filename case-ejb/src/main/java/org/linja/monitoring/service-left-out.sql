update managed_service set left_out = :leftOut, left_out_at = :now where id = :id
