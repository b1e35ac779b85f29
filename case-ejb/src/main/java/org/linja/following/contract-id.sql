select id from contract_version where code = :code and version = :version
