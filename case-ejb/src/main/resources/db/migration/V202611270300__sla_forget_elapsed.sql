-- Written at every act about a case and read by nobody: what a clock has used is read from the journal.
alter table sla_clock drop column elapsed_seconds;
