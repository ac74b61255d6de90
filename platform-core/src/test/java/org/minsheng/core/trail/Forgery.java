package org.minsheng.core.trail;

import static org.minsheng.core.trail.TrailOfACity.ask;
import static org.minsheng.core.trail.TrailOfACity.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The tools of somebody who may do everything and knows how histories are sealed. */
final class Forgery {

    static final String COLUMNS = "select column_name from information_schema.columns"
            + " where table_schema = current_schema() and table_name = '%s' and is_identity = 'NO'";

    private Forgery() {}

    static void change(Connection c, String history, int pick) throws SQLException {
        List<String> columns = ask(
                c,
                COLUMNS.formatted(history).replace("column_name from", "column_name || '=' || data_type from")
                        + " order by 1");
        String[] column = columns.get(pick % columns.size()).split("=");
        String other = switch (column[1]) {
            case "uuid" -> "uuidv7()";
            case "ARRAY" -> column[0] + " || 'x'::text";
            case "text" -> "coalesce(" + column[0] + ", '') || ' '";
            case "jsonb" -> "jsonb_build_array(" + column[0] + ")";
            case "timestamp with time zone" -> column[0] + " + interval '1 microsecond'";
            case "integer", "bigint", "smallint" -> "coalesce(" + column[0] + ", 0) + 1";
            case "boolean" -> "not " + column[0];
            default -> throw new IllegalStateException("How does one falsify " + column[1] + "?");
        };
        run(c, "update " + history + " set " + column[0] + " = " + other + at(history, pick));
    }

    static void insert(Connection c, String history, int pick) throws SQLException {
        List<String> columns = ask(c, COLUMNS.formatted(history) + " order by 1");
        String key = key(c, history);
        String copied = String.join(", ", columns).replaceAll("\\b" + key + "\\b", "uuidv7()");
        run(
                c,
                "insert into " + history + " (" + String.join(", ", columns) + ") select " + copied + " from " + history
                        + at(history, pick));
    }

    /** One of the rows, and always the same for the same number. */
    static String at(String history, int pick) {
        return " where ctid = (select ctid from " + history + " order by md5(ctid::text) limit 1 offset " + pick
                + " % (select count(*) from " + history + "))";
    }

    static String key(Connection c, String history) throws SQLException {
        return ask(c, "select key_of[1] from kept_history where name = '" + history + "'")
                .getFirst();
    }

    static void sealAnew(Connection c, String history) throws SQLException {
        run(c, """
            update seal set digest = r.digest, row_key = r.key from (
                select h.%2$s::text as key, sha256(convert_to((select jsonb_object_agg(key, value)
                       from jsonb_each(to_jsonb(h)) where value <> 'null')::text, 'UTF8')) as digest from %1$s as h) as r
             where history = '%1$s' and (row_key = r.key
                   or not exists (select from %1$s as gone where gone.%2$s::text = row_key)
                  and not exists (select from seal as known where known.history = '%1$s' and known.row_key = r.key))
            """.formatted(history, key(c, history)));
    }

    static void chainAnew(Connection c) throws SQLException {
        run(c, """
            do $$ declare
                s record;
                before bytea := sha256(convert_to('the chain of ' || current_schema(), 'UTF8'));
            begin
                for s in select * from seal order by position loop
                    before := sha256(before || convert_to(jsonb_build_array(s.position, s.history, s.row_key, s.form,
                        s.login, s.sealed_at, encode(s.digest, 'hex'))::text, 'UTF8'));
                    update seal set chained = before where position = s.position;
                end loop;
                update seal_head set chained = before, position = (select max(position) from seal);
            end $$
            """);
    }
}
