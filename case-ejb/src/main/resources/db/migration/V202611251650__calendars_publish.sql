-- Why: a calendar version says by itself what it is called, whence its holidays are, by which time-zone rules it was made, by whom and why.
alter table calendar_version
    -- no name: versions from before this file go by their code
    add column name           text check (length(name) between 1 and 80),
    add column holiday_source text not null default 'none' check (holiday_source in ('none', 'country', 'file')),
    -- country and region, or the name of the file
    add column source_name    text not null default '',
    -- version of the library, or SHA-256 of the file
    add column source_basis   text not null default '',
    -- holidays of the source are known for these years and no others
    add column first_year     int,
    add column last_year      int,
    -- no version: from before this file
    add column time_zones     text,
    -- as in the trail of administration; nobody: the house furnished itself
    add column published_by   text,
    add column reason         text not null default '',
    add check ((holiday_source = 'none') = (first_year is null) and (first_year is null) = (last_year is null));

-- The serving role has no grant to change a version; this keeps the owner from it, too.
create function calendar_version_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a published calendar version is never changed';
end $$;
create trigger calendar_version_stays before update or delete on calendar_version
    for each row execute function calendar_version_stays();
