package org.minsheng.standalone;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What audits look with: lists as the people of a congress see them, and by SQL what no page shows. */
final class CampaignReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Installation system;
    private final CampaignLedger ledger;
    private final Map<String, Persistent> signedIn = new HashMap<>();

    CampaignReader(Installation system, CampaignLedger ledger) {
        this.system = system;
        this.ledger = ledger;
    }

    Persistent as(String login) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        return signedIn.computeIfAbsent(
                login, name -> new Persistent(system, name, ledger, () -> System.nanoTime() > end));
    }

    /** All pages of a list. */
    static List<JsonNode> items(Persistent reader, String path) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode page = reader.get(cursor == null ? path : path + "&cursor=" + cursor)
                    .answer()
                    .ok()
                    .body();
            all.addAll(SamplePeople.items(page));
            cursor = page.path("next").isString() ? page.path("next").asString() : null;
        } while (cursor != null);
        return all;
    }

    static String schema(String tenant) {
        return "t_" + tenant;
    }

    List<List<String>> core(String query) throws SQLException {
        return rows("minsheng_core", query);
    }

    List<List<String>> admin(String query) throws SQLException {
        return rows("minsheng_admin", query);
    }

    private List<List<String>> rows(String database, String query) throws SQLException {
        try (Connection connection = system.postgres().connect(database);
                Statement sql = connection.createStatement();
                ResultSet found = sql.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    @Override
    public void close() {
        signedIn.values().forEach(Persistent::close);
    }
}
