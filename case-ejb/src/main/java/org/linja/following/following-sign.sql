update following
set state = :state, signed_by = :by, finished_at = case when :state = 'refused' then :now::timestamptz end
where number = :number and state = 'unsigned'
