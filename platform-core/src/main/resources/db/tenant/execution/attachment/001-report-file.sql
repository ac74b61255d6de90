--liquibase formatted sql

--changeset attachment:001-report-file
-- what was handed in at one time has its own files; one that is carried over is with several submissions of its month
create table report_file (
    -- the report of that month on a project of the own congress or on a share of a city's
    kind        text not null check (kind in ('PROJECT', 'SHARE')),
    subject_id  uuid not null,
    month       text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    -- which submission of that month
    revision    int not null check (revision > 0),
    position    int not null check (position >= 0),
    file_id     uuid not null references stored_file,
    -- what a photo shows
    caption     text check (length(caption) between 1 and 100),
    primary key (subject_id, month, revision, position),
    unique (file_id, revision)
);
--rollback drop table report_file;
