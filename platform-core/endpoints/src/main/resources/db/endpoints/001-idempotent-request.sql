--liquibase formatted sql

--changeset minsheng:idempotent-request
create table idempotent_request (
    sender      uuid        not null,
    key         uuid        not null,
    fingerprint text        not null,
    answer      text,
    received_at timestamptz not null default now(),
    primary key (sender, key)
);
create index idempotent_request_received_at on idempotent_request (received_at);
comment on column idempotent_request.fingerprint is 'digest of what was asked: the same key with another is refused';
--rollback drop table idempotent_request;
