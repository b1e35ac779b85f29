select id, terms from contract_version where code = :code and version = :version
