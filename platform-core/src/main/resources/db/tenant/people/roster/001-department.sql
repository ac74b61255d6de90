--liquibase formatted sql

--changeset roster:001-department
create table department (
    id       uuid primary key,
    name     text not null unique check (name <> ''),
    active   boolean not null,
    version  bigint not null
);
--rollback drop table department;
