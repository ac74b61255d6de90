--liquibase formatted sql

--changeset changes:001-change
create table change (
    id          bigint generated always as identity primary key,
    subject     uuid not null,
    -- the version of the subject that this change made
    version     bigint not null,
    at          timestamptz not null,
    by_person   uuid,
    by_name     text not null,
    field       text not null,
    -- which of several things the field belongs to, by its name
    of_what     text,
    from_value  jsonb,
    to_value    jsonb
);
create index change_of_subject on change (subject, version);
--rollback drop table change;

--changeset changes:001-change-kept splitStatements:false
select keep_history('change', 'id');
--rollback not required
