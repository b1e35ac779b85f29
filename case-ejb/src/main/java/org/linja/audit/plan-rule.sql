-- The first start stamps the rule; a later one must bring the same.
update audit_opinion
set rule_version = coalesce(rule_version, :version), rule_sha256 = coalesce(rule_sha256, :sha256),
    tz_version = coalesce(tz_version, :timeZones)
where number = :number and state = 'running'
  and coalesce(rule_sha256, :sha256) = :sha256 and coalesce(tz_version, :timeZones) = :timeZones
