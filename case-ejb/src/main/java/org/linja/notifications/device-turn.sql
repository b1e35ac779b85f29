-- One at a time for each person, so that two cannot both be the last that is allowed.
select id from person where id = :id for update
