--liquibase formatted sql

--changeset membership:001-membership
create table membership (
    id         uuid        primary key,
    person     uuid        not null references person,
    tenant     text        not null,
    contact    text,
    department uuid,
    state      text        not null check (state in ('INVITED', 'ACTIVE', 'SUSPENDED')),
    created_at timestamptz not null,
    version    bigint      not null,
    unique (person, tenant)
);
create index membership_of_tenant on membership (tenant, id);
create table membership_role (
    membership uuid not null references membership on delete cascade,
    role       text not null,
    primary key (membership, role)
);
comment on column membership.contact is 'How this tenant reaches the person; kept per tenant so that no tenant reads it from another';
--rollback drop table membership_role; drop table membership;

--changeset membership:001-membership-change
create table membership_change (
    membership uuid        not null references membership,
    version    bigint      not null,
    field      text        not null,
    before     text,
    after      text,
    by_person  uuid        not null,
    by_name    text        not null,
    at         timestamptz not null,
    primary key (membership, version, field)
);
--rollback drop table membership_change;

--changeset membership:001-membership-change-kept splitStatements:false
select keep_history('membership_change', 'membership', 'version', 'field');
--rollback not required

--changeset membership:001-sign-in-policy
create table sign_in_policy (
    tenant     text   primary key,
    totp_roles text[] not null,
    version    bigint not null
);
--rollback drop table sign_in_policy;
