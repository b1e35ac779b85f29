select distinct code from ladder_version order by code
