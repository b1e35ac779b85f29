select count(*) from contract_proposal where code = :code and outcome is null
