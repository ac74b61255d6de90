--liquibase formatted sql

--changeset minsheng:tenant-directory
create table tenant_directory (
    slug        text        primary key check (slug ~ '^[a-z][a-z0-9-]{1,38}$'),
    cell        text        not null,
    level       text        not null check (level in ('CITY', 'DISTRICT')),
    parent      text        references tenant_directory,
    name        text        not null,
    wanted      text        not null check (wanted in ('READY', 'SUSPENDED', 'ENDED')),
    version     integer     not null default 0 check (version >= 0),
    problem     text,
    changed_at  timestamptz not null default now(),
    check ((level = 'CITY') = (parent is null)),
    check (parent <> slug)
);
comment on column tenant_directory.version is 'how many change sets the schema has';
comment on column tenant_directory.problem is 'why it could not be prepared or migrated last time';
--rollback drop table tenant_directory;

--changeset minsheng:tenant-name
create table tenant_name (
    slug        text not null references tenant_directory,
    name        text not null,
    region_code text,
    valid_from  date not null,
    valid_to    date check (valid_to >= valid_from),
    primary key (slug, valid_from)
);
comment on table tenant_name is 'what a tenant was called, and under which region code, from the first to the last day';
--rollback drop table tenant_name;

--changeset minsheng:directory-version splitStatements:false
create table directory_version (only_one boolean primary key default true check (only_one), version bigint not null);
insert into directory_version (version) values (1);
comment on table directory_version is 'rises with every change of the directory, so that nobody reads it all to see that nothing has changed';
-- a row and no sequence: it is to be seen when the change is, not before
create function count_directory_change() returns trigger language plpgsql as $$
begin
    update platform.directory_version set version = version + 1;
    return null;
end $$;
create trigger directory_changed after insert or update or delete on tenant_directory
    for each statement execute function count_directory_change();
create trigger directory_changed after insert or update or delete on tenant_name
    for each statement execute function count_directory_change();
--rollback drop table directory_version cascade; drop function count_directory_change() cascade;
