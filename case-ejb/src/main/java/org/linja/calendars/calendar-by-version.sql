select zone, definition from calendar_version where id = :id
