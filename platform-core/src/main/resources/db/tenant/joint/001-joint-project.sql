--liquibase formatted sql

--changeset joint:001-mirrors
-- what was sent, each kind on its own: they come in any order and go with their own kind of grant
create table joint_project (
    source      text not null,
    project_id  uuid not null,
    version     bigint not null,
    written_at  timestamptz not null,
    snapshot    jsonb not null,
    year        int not null,
    no          int not null,
    title       text not null,
    type        text not null,
    state       text not null,
    department  text,
    sample      boolean not null,
    primary key (source, project_id)
);
create index joint_project_year on joint_project (year, source);
create table joint_progress (
    source        text not null,
    project_id    uuid not null,
    version       bigint not null,
    written_at    timestamptz not null,
    snapshot    jsonb not null,
    report_month  text,
    primary key (source, project_id)
);
create table joint_funds (
    source       text not null,
    project_id   uuid not null,
    version      bigint not null,
    written_at   timestamptz not null,
    planned_fen  bigint,
    issued_fen   bigint,
    paid_fen     bigint,
    primary key (source, project_id)
);
--rollback drop table joint_funds; drop table joint_progress; drop table joint_project;

--changeset joint:001-standing
-- worked out from project and progress, true until the day on which another month has become due; whatever arrives first
-- makes the row, so that the two never pass each other unseen
create table joint_standing (
    source           text not null,
    project_id       uuid not null,
    actual_percent   numeric,
    planned_percent  numeric,
    light            text not null default 'UNKNOWN' check (light in ('RED', 'YELLOW', 'GREEN', 'UNKNOWN')),
    late             boolean not null default false,
    returned         boolean not null default false,
    turns_on         date,
    primary key (source, project_id)
);
create index joint_standing_turns_on on joint_standing (turns_on);
--rollback drop table joint_standing;
