package org.minsheng.standalone.campaign;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minsheng.standalone.Installation;
import org.minsheng.standalone.browser.Answer;
import tools.jackson.databind.JsonNode;

/** Looks at the running system, and looks again while a part of it is still coming back. */
final class SystemReader implements CampaignReader {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Installation system;
    private final CampaignLedger ledger;
    private final long end = System.nanoTime() + PATIENCE.toNanos();
    private final Map<String, Persistent> signedIn = new HashMap<>();

    SystemReader(Installation system, CampaignLedger ledger) {
        this.system = system;
        this.ledger = ledger;
    }

    private Answer get(String login, String path) {
        return signedIn.computeIfAbsent(
                        login, name -> new Persistent(system, name, ledger, () -> System.nanoTime() > end))
                .get(path)
                .answer();
    }

    @Override
    public JsonNode page(String login, String path) {
        return get(login, path).body();
    }

    @Override
    public List<JsonNode> items(String login, String path) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = null;
        do {
            Answer page = get(login, cursor == null ? path : path + "&cursor=" + cursor)
                    .ok();
            all.addAll(page.items());
            JsonNode next = page.body().path("next");
            cursor = next.isString() ? next.asString() : null;
        } while (cursor != null);
        return all;
    }

    @Override
    public List<List<String>> core(String query) throws SQLException {
        return rows("minsheng_core", query);
    }

    @Override
    public List<List<String>> admin(String query) throws SQLException {
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
