--liquibase formatted sql

--changeset minsheng:figure
create table figure (
    tenant  text             not null check (tenant ~ '^[a-z][a-z0-9-]{1,38}$'),
    name    text             not null check (name ~ '^[a-z][a-z-]{1,38}$'),
    value   double precision not null check (value <> 0),
    told_at timestamptz      not null default clock_timestamp(),
    primary key (tenant, name)
);
comment on table figure is 'what tenants tell of themselves to whoever runs the platform: numbers, never contents; no row is 0';
--rollback drop table figure;

--changeset minsheng:tell splitStatements:false
-- As with clocks, the tenant is the role that the transaction has taken. One after the other in the order of their names,
-- so that two transactions of a tenant never wait for each other in a circle.
create function tell(names text[], figures double precision[])
    returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    own text := replace(substring(current_setting('role') from '^t_(.+)$'), '_', '-');
    each record;
begin
    if own is null then
        raise insufficient_privilege using message = 'Only a tenant tells figures';
    end if;
    for each in select told.name, told.value from unnest(names, figures) as told (name, value) order by told.name loop
        if each.value = 0 then
            delete from platform.figure where tenant = own and name = each.name;
        else
            insert into platform.figure as known (tenant, name, value) values (own, each.name, each.value)
            on conflict (tenant, name) do update set value = excluded.value, told_at = clock_timestamp()
             where known.value <> excluded.value;
        end if;
    end loop;
end $$;
--rollback drop function tell(text[], double precision[]);
