--liquibase formatted sql

--changeset files:001-stored-file
create table stored_file (
    id         uuid primary key,
    -- ARRIVING before there is content, LOOSE until something names it, FORGOTTEN when nothing does any more
    state      text not null check (state in ('ARRIVING', 'LOOSE', 'KEPT', 'FORGOTTEN')),
    name       text not null check (length(name) between 1 and 200),
    type       text not null check (type in ('JPEG', 'PDF', 'WORD', 'EXCEL')),
    -- of all that is kept of it
    bytes      bigint not null check (bytes > 0),
    sha256     text not null,
    width      int check (width > 0),
    height     int check (height > 0),
    came_from  uuid not null,
    -- by the database's time: what is swept away does not depend on business time
    came_at    timestamptz not null default now(),
    check ((type = 'JPEG') = (width is not null and height is not null))
);
create index stored_file_unclaimed on stored_file (came_at) where state <> 'KEPT';
--rollback drop table stored_file;
