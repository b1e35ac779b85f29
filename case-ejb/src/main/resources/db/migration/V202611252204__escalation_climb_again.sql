-- Why: a case that was taken out of the ladder by a lower severity and is critical again climbs anew, by an escalation of its own.
alter table escalation drop constraint escalation_case_id_key;
create index escalation_case on escalation (case_id, id desc);
create unique index escalation_open on escalation (case_id) where state in ('open', 'topped-out');
