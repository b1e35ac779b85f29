-- Nothing is locked once all is gathered.
select case when exists (select from case_words_gathering where below > 0) then gather_more_case_words(:most) else 0 end
