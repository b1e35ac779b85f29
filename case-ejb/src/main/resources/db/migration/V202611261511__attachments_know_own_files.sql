-- Why: what the house makes for a case, such as its documents, takes nothing of the room that people have for their files.
alter table attachment add column of_house boolean not null default false;
