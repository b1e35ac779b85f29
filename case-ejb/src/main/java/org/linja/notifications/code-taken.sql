-- The empty word is said, for the index holds the others only and a plan kept for every code asks it else of no index.
select exists(select from notification where code = :code and code <> '' and ended_at is null)
