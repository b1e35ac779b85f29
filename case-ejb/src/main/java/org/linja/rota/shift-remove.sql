delete from duty_shift where id = :id and version = :version
