select count(*) from ladder_proposal where code = :code and outcome is null
