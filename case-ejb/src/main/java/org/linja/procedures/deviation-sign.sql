update deviation set signed_by = :by, signed_at = :at, digest = :digest
where id = :id and signed_at is null and outcome is null
