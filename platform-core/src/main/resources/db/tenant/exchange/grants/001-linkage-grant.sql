--liquibase formatted sql

--changeset grants:001-linkage-grant
create table linkage_grant (
    id             uuid primary key,
    version        bigint not null check (version > 0),
    grantor        text not null,
    grantee        text not null,
    kinds          text[] not null,
    projects       uuid[],
    valid_from     date not null,
    valid_until    date,
    state          text not null check (state in ('ACTIVE', 'ENDED')),
    -- at the grantor: the version for which its snapshots have been appended
    served_version bigint not null default 0,
    -- at the grantee: its last day has passed and the mirrors are gone
    lapsed         boolean not null default false,
    check (grantor <> grantee),
    check (valid_until is null or valid_until >= valid_from)
);
create index linkage_grant_active on linkage_grant (grantor, grantee) where state = 'ACTIVE';
--rollback drop table linkage_grant;

