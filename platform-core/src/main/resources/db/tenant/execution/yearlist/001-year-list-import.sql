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

--changeset yearlist:001-list-heading
-- what the congress's own headings mean, as somebody matched them by hand; without uses the column is left out
create table list_heading (
    heading     text primary key check (length(heading) between 1 and 400),
    uses        text[] not null,
    matched_at  timestamptz not null
);
--rollback drop table list_heading;
