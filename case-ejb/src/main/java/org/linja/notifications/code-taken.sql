select exists(select from notification where code = :code and ended_at is null)
