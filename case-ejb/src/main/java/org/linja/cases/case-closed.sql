select is_closed_to_reader(:id)
