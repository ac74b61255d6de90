--liquibase formatted sql

--changeset invitations:001-invitation
create table invitation (
    id          uuid        primary key,
    membership  uuid        not null unique references membership on delete cascade,
    invited_by  text,
    token_hash  text        not null unique,
    expires_at  timestamptz not null,
    accepted_at timestamptz,
    created_at  timestamptz not null,
    version     bigint      not null
);
comment on column invitation.invited_by is 'The tenant whose administrator may issue a new link; null: the platform';
comment on column invitation.token_hash is 'SHA-256 of the token; the token itself is known only to whoever got the link';
--rollback drop table invitation;
