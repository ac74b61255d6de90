--liquibase formatted sql

--changeset revocation:001-revocation
create sequence revocation_stand;
create table revocation (
    subject    uuid        primary key,
    stand      bigint      not null,
    told       bigint      not null default 0,
    not_before timestamptz not null default now(),
    tries      integer     not null default 0
);
create index revocation_untold on revocation (not_before, subject) where told < stand;
comment on table revocation is 'tokens of the subject, a person or a membership, that say a lower stand are over; told: as far as platform-core knows';
--rollback drop table revocation; drop sequence revocation_stand;
