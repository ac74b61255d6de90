package org.minsheng.core.execution.yearlist;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minsheng.core.execution.header.ListColumn;
import org.minsheng.core.execution.header.ReadSheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the congress's own headings mean, as somebody matched them by hand once; nothing, where they were left out. */
@Component
class RememberedHeadings {

    /** More headings than a congress ever has; the ones not matched for longest are forgotten. */
    private static final int MOST = 200;

    private static final int LONGEST = 400;

    private final JdbcClient jdbc;
    private final Clock clock;

    RememberedHeadings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where sheets differ, nothing can be said of the next list. */
    private static Map<String, Set<ListColumn>> lasting(List<ReadSheet> sheets) {
        Map<String, Set<Set<ListColumn>>> meant = new HashMap<>();
        Set<String> lasting = new HashSet<>();
        for (ReadSheet sheet : sheets) {
            for (ReadSheet.Column column : sheet.columns()) {
                meant.computeIfAbsent(column.heading(), heading -> new HashSet<>())
                        .add(Set.copyOf(column.uses()));
                if (sheet.headerRow() > 0
                        && column.lasting()
                        && column.heading().length() <= LONGEST) {
                    lasting.add(column.heading());
                }
            }
        }
        Map<String, Set<ListColumn>> alike = new HashMap<>();
        meant.forEach((heading, uses) -> {
            if (lasting.contains(heading) && uses.size() == 1) {
                alike.put(heading, uses.iterator().next());
            }
        });
        return alike;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Set<ListColumn>> all() {
        Map<String, Set<ListColumn>> all = new HashMap<>();
        jdbc.sql("select heading, uses from list_heading").query(row -> {
            all.put(row.getString("heading"), uses(row));
        });
        return all;
    }

    private static Set<ListColumn> uses(ResultSet row) throws SQLException {
        Array array = row.getArray("uses");
        Set<ListColumn> uses = EnumSet.noneOf(ListColumn.class);
        Arrays.stream((Object[]) array.getArray())
                .map(name -> ListColumn.valueOf(name.toString()))
                .forEach(uses::add);
        return uses;
    }

    /** What was matched by hand in a list that is taken, and what other headings came to mean by that, so that the next is read alike. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(List<ReadSheet> sheets) {
        lasting(sheets)
                .forEach((heading, uses) -> jdbc.sql("""
                        insert into list_heading (heading, uses, matched_at) values (:heading, cast(:uses as text[]), :now)
                        on conflict (heading) do update set uses = excluded.uses, matched_at = excluded.matched_at""")
                        .param("heading", heading)
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("uses", uses.stream().map(ListColumn::name).toArray(String[]::new))
                        .update());
        jdbc.sql("""
                        delete from list_heading where heading not in
                        (select heading from list_heading order by matched_at desc, heading limit ?)""").param(MOST).update();
    }
}
