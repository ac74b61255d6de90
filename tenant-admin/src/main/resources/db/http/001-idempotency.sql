--liquibase formatted sql

--changeset http:001-idempotency
create table idempotency_key (
    owner      text        not null,
    operation  text        not null,
    key        uuid        not null,
    form_hash  text        not null,
    result     text,
    created_at timestamptz not null default now(),
    primary key (owner, operation, key)
);
comment on table idempotency_key is 'A request that may arrive twice does its work once: what it made the first time, for one day';
--rollback drop table idempotency_key;
