-- Before each call to somebody it is asked when they are on duty.
create index duty_shift_person on duty_shift (person_id, ends_at);
