--liquibase formatted sql

--changeset congresses:001-region
create table region (
    code        text not null check (code ~ '^[0-9]{6}$'),
    name        text not null,
    level       text not null check (level in ('CITY', 'DISTRICT')),
    parent_code text,
    valid_from  date not null,
    valid_until date check (valid_until >= valid_from),
    slug        text,
    primary key (code, valid_from),
    check ((level = 'CITY') = (parent_code is null))
);
create index region_of_parent on region (parent_code, valid_from);
comment on table region is 'GB/T 2260 with validity dates; a code can return with another territory';
comment on column region.slug is 'What a tenant of this region is called at first sight; a suggestion, no more';
--rollback drop table region;

--changeset congresses:001-tenant
create table tenant (
    slug          text        primary key check (slug ~ '^[a-z][a-z0-9-]{1,38}$'),
    level         text        not null check (level in ('CITY', 'DISTRICT')),
    state         text        not null check (state in ('PREPARING', 'ACTIVE', 'SUSPENDED', 'ENDED')),
    last_day      date,
    registered_at timestamptz not null,
    version       bigint      not null
);
comment on column tenant.slug is 'Names schema, role and keys; never changes and is never given to another';
create table tenant_name (
    tenant      text    not null references tenant,
    position    integer not null,
    name        text    not null,
    region_code text    not null,
    valid_from  date    not null,
    valid_until date    check (valid_until >= valid_from),
    primary key (tenant, position)
);
create unique index tenant_of_region on tenant_name (region_code, valid_from);
create table tenant_parent (
    tenant      text    not null references tenant,
    position    integer not null,
    parent      text    not null references tenant,
    valid_from  date    not null,
    valid_until date    check (valid_until >= valid_from),
    primary key (tenant, position)
);
create index children_of_tenant on tenant_parent (parent);
create table tenant_succession (
    tenant     text    not null references tenant,
    position   integer not null,
    kind       text    not null check (kind in ('MERGED', 'SPLIT')),
    begins     date    not null,
    successor  text    not null references tenant,
    primary key (tenant, position),
    check (tenant <> successor)
);
create table tenant_calendar (
    one_row    boolean primary key default true check (one_row),
    done_until date    not null
);
comment on table tenant_calendar is 'Up to which business day the changes that were entered in advance have been announced';
--rollback drop table tenant_calendar; drop table tenant_succession; drop table tenant_parent; drop table tenant_name; drop table tenant;
