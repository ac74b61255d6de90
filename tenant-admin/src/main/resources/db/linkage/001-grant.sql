--liquibase formatted sql

--changeset linkage:001-grant splitStatements:false
create table linkage_grant (
    id             uuid        primary key,
    grantor        text        not null,
    grantee        text        not null,
    proposer       text        not null,
    kinds          text[]      not null,
    projects       uuid[],
    valid_from     date        not null,
    valid_until    date,
    state          text        not null check (state in ('PROPOSED', 'ACTIVE', 'REFUSED', 'ENDED')),
    was_active     boolean     not null,
    reason         text,
    version        bigint      not null unique,
    acknowledged   bigint      not null default 0,
    attempts       integer     not null default 0,
    due_at         timestamptz not null default now(),
    check (grantor <> grantee),
    check (proposer in (grantor, grantee)),
    check (valid_until >= valid_from),
    check (cardinality(kinds) > 0),
    check (projects is null or cardinality(projects) > 0),
    check (state <> 'ACTIVE' or was_active),
    constraint only_what_may_cross
        check (kinds <@ array['PROJECTS', 'PROGRESS', 'FUNDS', 'ISSUES', 'ACTIVITIES', 'EVALUATION_RESULTS'])
);
create index linkage_grant_of_grantor on linkage_grant (grantor);
create index linkage_grant_of_grantee on linkage_grant (grantee);
create index linkage_grant_undelivered on linkage_grant (due_at) where was_active and acknowledged < version;
comment on column linkage_grant.was_active is 'Core hears only of grants that have been in force';
comment on column linkage_grant.version is 'From one counter for all grants, in commit order: what core has not seen yet is what is above the highest it has';
comment on column linkage_grant.acknowledged is 'The version that core has confirmed: from then on every read obeys it';

create table linkage_grant_history (
    grant_id    uuid        not null references linkage_grant,
    version     bigint      not null,
    at          timestamptz not null,
    by_tenant   text,
    by_role     text,
    what        text        not null check (what in ('PROPOSED', 'AGREED', 'TRIMMED', 'REFUSED', 'ENDED', 'EXPIRED', 'PARTED')),
    kinds       text[]      not null,
    projects    uuid[],
    valid_from  date        not null,
    valid_until date,
    reason      text,
    primary key (grant_id, version)
);
comment on column linkage_grant_history.by_tenant is 'null: the calendar, not a person';

create table linkage_version (
    one_row boolean primary key default true check (one_row),
    value   bigint  not null
);
insert into linkage_version (value) values (0);
comment on table linkage_version is 'The row lock makes the order of versions the order of commits, which a sequence would not';
--rollback drop table linkage_version; drop table linkage_grant_history; drop table linkage_grant;
