package org.minsheng.trail;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.minsheng.trail.Finding.What;

/**
 * Reads one schema's chain and histories from end to end and computes all of it anew. It trusts nothing that is in the
 * schema, neither functions nor triggers: rows come as PostgreSQL's own {@code to_jsonb} writes them, the hashes are ours.
 * The caller's transaction shows one moment and has the schema as its search path.
 */
public final class TrailCheck {

    private static final String REGISTER = "kept_history";

    private final Connection connection;
    private final String chain;
    private final String service;
    private final Findings findings = new Findings();

    private TrailCheck(Connection connection, String chain, String service) {
        this.connection = connection;
        this.chain = chain;
        this.service = service;
    }

    /**
     * @param chain how its head is called
     * @param service the login that alone writes histories
     * @param noted heads that were noted outside the database; those of other chains are passed over
     */
    public static TrailReport of(Connection connection, String chain, String service, List<Head> noted)
            throws SQLException {
        return new TrailCheck(connection, chain, service).run(noted);
    }

    private TrailReport run(List<Head> noted) throws SQLException {
        asWritten();
        Chain read = new Chain(findings, schema(), Map.of(REGISTER, owner()), service);
        Map<Long, String> expected = noted.stream()
                .filter(head -> head.chain().equals(chain))
                .collect(Collectors.toMap(Head::position, Head::chained, (one, other) -> one.equals(other) ? one : ""));
        Sql.each(connection, """
                        select position, history, login, chained, convert_to(jsonb_build_array(
                               position, history, row_key, form, login, sealed_at, encode(digest, 'hex'))::text, 'UTF8')
                          from seal order by position
                        """, row -> read.next(row, expected));
        expected.keySet().forEach(missing -> findings.add(What.NOT_AS_NOTED, "seal", missing));
        Sql.each(connection, "select position, chained from seal_head", read::end);
        if (!read.hasEnd()) {
            findings.add(What.CUT_OFF, "seal", null);
        }
        Head head = Head.of(chain, read.position(), read.chained());
        histories(read);
        return new TrailReport(head, findings.all());
    }

    /** Times, numbers and bytes are written as they were when they were sealed, whatever this connection prefers. */
    private void asWritten() throws SQLException {
        Sql.each(connection, """
                        select set_config('timezone', 'UTC', true), set_config('extra_float_digits', '1', true),
                               set_config('bytea_output', 'hex', true), set_config('intervalstyle', 'postgres', true)
                        """, row -> {});
    }

    private String schema() throws SQLException {
        return ask("select current_schema()");
    }

    /** Who migrates the schema, and so says what is kept in it. */
    private String owner() throws SQLException {
        return ask("select pg_get_userbyid(relowner) from pg_class where oid = to_regclass('seal')");
    }

    private String ask(@CompileTimeConstant String sql) throws SQLException {
        String[] answer = {""};
        Sql.each(connection, sql, row -> answer[0] = row.getString(1));
        return answer[0];
    }

    private void histories(Chain read) throws SQLException {
        Map<String, String[]> kept = new LinkedHashMap<>();
        Sql.each(
                connection,
                "select name, key_of from kept_history order by name",
                row -> kept.put(row.getString(1), (String[]) row.getArray(2).getArray()));
        kept.putIfAbsent(REGISTER, new String[] {"name"});
        read.histories().stream()
                .filter(name -> !kept.containsKey(name))
                .forEach(lost -> findings.add(What.NOT_KEPT, lost, null));
        for (Map.Entry<String, String[]> each : kept.entrySet()) {
            if (isKept(each.getKey(), each.getValue())) {
                rows(each.getKey(), each.getValue());
            } else {
                findings.add(What.NOT_KEPT, each.getKey(), null);
            }
        }
    }

    /** Whether what is written now would be sealed: the trigger is there, switched on and calls what it should. */
    private boolean isKept(String history, String[] key) throws SQLException {
        boolean[] is = new boolean[1];
        Sql.each(
                connection,
                """
                        select 1 from pg_trigger
                         where tgrelid = to_regclass(quote_ident(?)) and tgname = 'seal' and tgenabled = 'O'
                           and tgtype = 5 and tgqual is null
                           and tgfoid = to_regprocedure('seal_row()') and encode(tgargs, 'escape') = ?
                        """,
                row -> is[0] = true,
                history,
                Arrays.stream(key).map(part -> part + "\\000").collect(Collectors.joining()));
        return is[0];
    }

    private void rows(String history, String[] key) throws SQLException {
        String named = Arrays.stream(key)
                .map(part -> "each.said ->> " + literal(part))
                .collect(Collectors.joining(", ", "concat_ws('/', ", ")"));
        Sql.eachOf(
                connection,
                """
                        select s.row_key, s.digest, r.named, convert_to(r.said::text, 'UTF8'), s.form
                          from (select * from seal where history = ?) as s
                          full join (select {named} as named, each.said
                                       from {table} as h, lateral (
                                            select jsonb_object_agg(c.key, c.value) as said
                                              from jsonb_each(to_jsonb(h)) as c where c.value <> 'null') as each) as r
                            on r.named = s.row_key
                        """.replace("{named}", named).replace("{table}", "\"" + history.replace("\"", "\"\"") + "\""),
                row -> compare(history, row),
                history);
    }

    private void compare(String history, ResultSet row) throws SQLException {
        String sealed = row.getString(1);
        String there = row.getString(3);
        if (sealed == null) {
            findings.add(What.INSERTED, history, there);
        } else if (there == null) {
            findings.add(What.REMOVED, history, sealed);
        } else if (row.getInt(5) != 1 || !Arrays.equals(row.getBytes(2), Chain.sha256(row.getBytes(4)))) {
            findings.add(What.ALTERED, history, sealed);
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
