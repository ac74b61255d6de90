--liquibase formatted sql

--changeset minsheng:trail
create table seal (
    position  bigint      primary key check (position > 0),
    history   text        not null,
    row_key   text        not null,
    form      smallint    not null,
    login     text        not null,
    sealed_at timestamptz not null,
    digest    bytea       not null,
    chained   bytea       not null
);
comment on table seal is 'one for each row of each history, in the order of commits; each chained to the one before';
comment on column seal.form is '1: SHA-256 of the row as to_jsonb writes it in UTC, without the columns that say nothing';
comment on column seal.sealed_at is 'real time, whatever business time is';
comment on column seal.chained is 'SHA-256 of the chained before and of this seal as a JSON array';
create table seal_head (
    one_row  boolean primary key default true check (one_row),
    position bigint  not null,
    chained  bytea   not null
);
comment on table seal_head is 'where the chain has got to; its lock makes the order of seals the order of commits';
insert into seal_head (position, chained)
values (0, sha256(convert_to('the chain of ' || current_schema(), 'UTF8')));
create table kept_history (
    name     text   primary key,
    key_of   text[] not null
);
comment on table kept_history is 'the tables whose rows are sealed, and by which columns a row is named';
--rollback drop table kept_history; drop table seal_head; drop table seal;

--changeset minsheng:seal-row splitStatements:false
-- Runs when the transaction commits: whoever waits for the head then waits for nobody who still works. The service's login
-- can't write seals but through this, and the login that is written down is the one that connected.
create function seal_row() returns trigger language plpgsql security definer set timezone = 'UTC' as $$
declare
    sealed timestamptz := clock_timestamp();
begin
    -- one statement, because it runs for each row
    with said as (
        select (select string_agg(to_jsonb(new) ->> part, '/' order by n)
                  from unnest(tg_argv) with ordinality as k (part, n)) as row_key,
               sha256(convert_to((select jsonb_object_agg(each.key, each.value)
                                    from jsonb_each(to_jsonb(new)) as each
                                   where each.value <> 'null')::text, 'UTF8')) as digest),
    head as (
        update seal_head as h
           set position = h.position + 1,
               chained = sha256(h.chained || convert_to(jsonb_build_array(
                   h.position + 1, tg_table_name::text, said.row_key, 1, session_user::text, sealed,
                   encode(said.digest, 'hex'))::text, 'UTF8'))
          from said
        returning h.position, h.chained)
    insert into seal (position, history, row_key, form, login, sealed_at, digest, chained)
    select head.position, tg_table_name, said.row_key, 1, session_user, sealed, said.digest, head.chained from head, said;
    if not found then
        raise 'The chain has no head';
    end if;
    return null;
end $$;
--rollback drop function seal_row();

--changeset minsheng:seal-row-in-its-schema splitStatements:false
-- with the rights of its owner it looks nowhere else, and least of all among temporary tables
do $$ begin
    execute format('alter function seal_row() set search_path = %I, pg_temp', current_schema());
end $$;
--rollback not required

--changeset minsheng:keep-history splitStatements:false
-- For migrations: from now on rows of the table are sealed, and nobody but its owner changes or removes one.
create function keep_history(history regclass, variadic key_of text[]) returns void language plpgsql as $$
declare
    who text;
begin
    execute format('create constraint trigger seal after insert on %s deferrable initially deferred'
        || ' for each row execute function seal_row(%s)',
        history, (select string_agg(quote_literal(part), ', ' order by n) from unnest(key_of) with ordinality as k (part, n)));
    for who in
        select distinct case acl.grantee when 0 then 'public' else acl.grantee::regrole::text end
          from pg_class, aclexplode(relacl) as acl
         where pg_class.oid = history and acl.grantee <> relowner
    loop
        execute format('revoke update, delete, truncate, references, trigger on %s from %s', history, who);
    end loop;
    insert into kept_history (name, key_of) select relname, key_of from pg_class where oid = history;
end $$;
--rollback drop function keep_history(regclass, text[]);

--changeset minsheng:trail-kept splitStatements:false
revoke all on function keep_history(regclass, text[]) from public;
select keep_history('kept_history', 'name');
-- the seals themselves are written by the function alone
do $$ declare
    who text;
begin
    for who in
        select distinct acl.grantee::regrole::text
          from pg_class, aclexplode(relacl) as acl
         where pg_class.oid in ('seal'::regclass, 'seal_head'::regclass, 'kept_history'::regclass) and acl.grantee <> relowner
    loop
        execute format('revoke insert, update, delete on seal, seal_head, kept_history from %s', who);
    end loop;
end $$;
--rollback not required
