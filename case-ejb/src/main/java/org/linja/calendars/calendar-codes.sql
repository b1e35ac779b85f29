select distinct code from calendar_version order by code
