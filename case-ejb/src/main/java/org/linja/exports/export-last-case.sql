select last_case from data_export where number = :number and state = 'running' and starts = :start
