-- Why: that health tells a server whose clock is wrong is to be seen in a running house, without touching a machine's clock. As
-- offset_seconds it is moved by the owner alone, decides nothing, and keeps a house of stage production from starting.
alter table platform_clock add column skew_seconds bigint not null default 0;
