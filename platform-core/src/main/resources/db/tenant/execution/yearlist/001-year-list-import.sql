--liquibase formatted sql

--changeset yearlist:001-year-list-import
create table year_list_import (
    id            uuid primary key,
    year          int not null,
    file_name     text not null,
    row_count     int not null,
    content       jsonb not null,
    state         text not null check (state in ('READY', 'REFUSED', 'CONFIRMED')),
    uploaded_by   text not null,
    uploaded_at   timestamptz not null,
    projects      int not null,
    indicators    int not null,
    version       bigint not null
);
--rollback drop table year_list_import;
