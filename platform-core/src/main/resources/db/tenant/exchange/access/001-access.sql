--liquibase formatted sql

--changeset access:001-access
create table access_reader (
    person  uuid primary key,
    number  int generated always as identity unique
);
create table access (
    id        uuid primary key,
    grant_id  uuid not null,
    grantor   text not null,
    at        timestamptz not null,
    person    uuid not null,
    role      text not null,
    what      text not null,
    subject   text,
    projects  int not null
);
create index access_at on access (at);
create table access_log (
    id         uuid primary key,
    reader     text not null,
    grant_id   uuid not null,
    at         timestamptz not null,
    role       text not null,
    reader_no  int not null,
    what       text not null,
    subject    text,
    projects   int not null
);
create index access_log_at on access_log (at desc, id desc);
--rollback drop table access_log; drop table access; drop table access_reader;

--changeset access:001-access-kept splitStatements:false
select keep_history('access_reader', 'person');
select keep_history('access', 'id');
select keep_history('access_log', 'id');
--rollback not required
