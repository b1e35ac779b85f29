select terms from contract_version where id = :id
