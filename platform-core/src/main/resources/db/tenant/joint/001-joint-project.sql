--liquibase formatted sql

--changeset joint:001-joint-project
create table joint_project (
    source            text not null,
    project_id        uuid not null,

    -- three parts that arrive on their own and in any order; a part without a version is not there
    project_version   bigint,
    project_at        timestamptz,
    project           jsonb,
    year              int,
    no                int,
    title             text,
    type              text,
    department        text,
    sample            boolean not null default false,

    progress_version  bigint,
    progress_at       timestamptz,
    progress          jsonb,
    report_month      text,

    funds_version     bigint,
    funds_at          timestamptz,
    planned_fen       bigint,
    issued_fen        bigint,
    paid_fen          bigint,
    funds_month       text,

    -- worked out from the parts, true until the day on which another month has become due
    actual_percent    numeric,
    planned_percent   numeric,
    light             text not null default 'UNKNOWN' check (light in ('RED', 'YELLOW', 'GREEN', 'UNKNOWN')),
    late              boolean not null default false,
    turns_on          date,

    primary key (source, project_id),
    check ((project_version is null) = (project is null)),
    check ((progress_version is null) = (progress is null)),
    check (project_version is not null or progress_version is not null or funds_version is not null)
);
create index joint_project_year on joint_project (year, source);
create index joint_project_turns_on on joint_project (turns_on) where turns_on is not null;
--rollback drop table joint_project;
