--liquibase formatted sql

--changeset revocation:001-revocation
create table revocation_stand (
    one_row boolean primary key default true check (one_row),
    last    bigint  not null
);
insert into revocation_stand (last) values (0);
comment on table revocation_stand is 'The row lock makes the order of stands the order of commits: no token can say a stand beyond one that is not there yet';
create table revocation (
    subject    uuid        primary key,
    stand      bigint      not null,
    told       bigint      not null default 0,
    not_before timestamptz not null default now(),
    tries      integer     not null default 0
);
create index revocation_untold on revocation (not_before, subject) where told < stand;
comment on table revocation is 'tokens of the subject, a person or a membership, that say a lower stand are over; told: as far as platform-core knows';
--rollback drop table revocation; drop table revocation_stand;
