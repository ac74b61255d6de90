--liquibase formatted sql

--changeset attachment:001-report-file
create table report_file (
    file_id     uuid primary key references stored_file,
    -- the report of that month on a project of the own congress or on a share of a city's
    kind        text not null check (kind in ('PROJECT', 'SHARE')),
    subject_id  uuid not null,
    month       text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    position    int not null check (position >= 0),
    -- what a photo shows
    caption     text check (length(caption) between 1 and 100),
    unique (subject_id, month, position)
);
--rollback drop table report_file;
