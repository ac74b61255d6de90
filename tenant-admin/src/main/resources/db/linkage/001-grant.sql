--liquibase formatted sql

--changeset linkage:001-grant
create table linkage_grant (
    id           uuid        primary key,
    version      bigint      not null,
    grantor      text        not null,
    grantee      text        not null,
    proposer     text        not null,
    kinds        text[]      not null,
    projects     uuid[],
    valid_from   date        not null,
    valid_until  date,
    state        text        not null check (state in ('PROPOSED', 'ACTIVE', 'REFUSED', 'ENDED')),
    was_active   boolean     not null,
    turn         bigint      not null unique,
    acknowledged bigint      not null default 0,
    tries        integer     not null default 0,
    not_before   timestamptz not null default now(),
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
create index linkage_grant_untold on linkage_grant (not_before, id) where was_active and acknowledged < turn;
comment on column linkage_grant.was_active is 'Core hears only of grants that have been in force';
comment on column linkage_grant.turn is 'The turn of the last change: what core has not seen yet is what is above the highest it has';
comment on column linkage_grant.acknowledged is 'The turn that core has confirmed: from then on every read obeys it';

create table linkage_grant_history (
    grant_id    uuid        not null references linkage_grant,
    position    integer     not null,
    at          timestamptz not null,
    by_tenant   text,
    by_role     text,
    what        text        not null check (what in ('PROPOSED', 'AGREED', 'TRIMMED', 'REFUSED', 'ENDED', 'EXPIRED', 'PARTED')),
    kinds       text[]      not null,
    projects    uuid[],
    valid_from  date        not null,
    valid_until date,
    reason      text,
    primary key (grant_id, position),
    check ((by_tenant is null) = (by_role is null))
);
comment on column linkage_grant_history.by_tenant is 'null: the calendar, not a person';

create table linkage_turn (
    one_row boolean primary key default true check (one_row),
    last    bigint  not null
);
insert into linkage_turn (last) values (0);
comment on table linkage_turn is 'The row lock makes the order of turns the order of commits, which a sequence would not';
--rollback drop table linkage_turn; drop table linkage_grant_history; drop table linkage_grant;

--changeset linkage:001-grant-kept splitStatements:false
select keep_history('linkage_grant_history', 'grant_id', 'position');
--rollback not required
