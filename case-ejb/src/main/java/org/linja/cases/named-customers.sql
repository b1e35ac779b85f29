-- Whose name or code holds the words that somebody of the house looks for. Asked first, for "or" with a question of no
-- answer would make the database look through all cases for what few of them hold.
select id from customer
where to_tsvector('simple', name || ' ' || code) @@ case_question(:words)
limit 200
