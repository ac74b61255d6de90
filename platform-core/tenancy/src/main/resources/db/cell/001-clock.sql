--liquibase formatted sql

--changeset minsheng:clock
create table clock (
    id               uuid        primary key default uuidv7(),
    tenant           text        not null check (tenant ~ '^[a-z][a-z0-9-]{1,38}$'),
    kind             text        not null check (kind ~ '^[a-z][a-z-]{1,38}$'),
    ref              text        not null check (length(ref) <= 100),
    due_at           timestamptz not null,
    by_business_time boolean     not null,
    struck_at        timestamptz,
    tries            integer     not null default 0,
    created_at       timestamptz not null default clock_timestamp(),
    check (struck_at is null or not by_business_time)
);
comment on column clock.due_at is 'not before; once it has struck, until when it belongs to whoever is seeing to it';
comment on column clock.by_business_time is 'a clock that has struck goes by real time, whatever becomes of business time';
create index clock_due on clock (kind, by_business_time, due_at);
create index clock_of_tenant on clock (tenant, kind, due_at);
create index clock_struck on clock (kind) where struck_at is not null;
-- rows come and go all day, and whoever looks for due ones walks over the dead ones first
alter table clock set (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 500);
--rollback drop table clock;

--changeset minsheng:set-clock splitStatements:false
-- The only way in for a tenant's transaction. The tenant is the role that it has taken and never an argument.
create function set_clock(kind text, ref text, due_at timestamptz, by_business_time boolean, unless_set boolean)
    returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    own text := replace(substring(current_setting('role') from '^t_(.+)$'), '_', '-');
begin
    if own is null then
        raise insufficient_privilege using message = 'Only a tenant sets clocks';
    end if;
    insert into platform.clock (tenant, kind, ref, due_at, by_business_time)
    select own, set_clock.kind, set_clock.ref, set_clock.due_at, set_clock.by_business_time
     where not unless_set or not exists (
           select from platform.clock as known
            where known.tenant = own and known.kind = set_clock.kind and known.ref = set_clock.ref);
end $$;
--rollback drop function set_clock(text, text, timestamptz, boolean, boolean);
