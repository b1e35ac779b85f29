-- Why: on papers of opinions two letters such as "fi" were drawn as one sign, which nobody finds by its letters. Papers of
-- opinions sealed from now on draw each letter by itself; those of earlier ones stay the bytes that were handed on.
alter table audit_opinion add column paper_form int check (paper_form = 2);
comment on column audit_opinion.paper_form is 'null: sealed before papers drew letters apart';
