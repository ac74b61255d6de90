--liquibase formatted sql

--changeset minsheng:revocation
create table revocation (
    subject uuid        primary key,
    stand   bigint      not null check (stand > 0),
    told_at timestamptz not null default now()
);
comment on table revocation is 'tokens of the subject, a person or a membership, that say a lower stand are over';
--rollback drop table revocation;
