package org.minsheng.standalone;

import static org.minsheng.standalone.CampaignWork.CITY;
import static org.minsheng.standalone.CampaignWork.DISTRICTS;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.minsheng.standalone.GrantsInForce.Coverage;

/**
 * Compares, once nothing is under way any more, what everybody was told with what is there, and what the city shows with
 * what each district says of itself. Only what no page shows (outboxes, copies that no grant covers) is read by SQL.
 */
final class CampaignAudit implements AutoCloseable {

    private static final Duration QUIET_WITHIN = Duration.ofMinutes(4);

    private final CampaignReader reader;
    private final CampaignLedger ledger;

    CampaignAudit(Installation system, CampaignLedger ledger) {
        this.reader = new CampaignReader(system, ledger);
        this.ledger = ledger;
    }

    /** What the districts were told of looks before anybody began. */
    void rememberTold() {
        ledger.toldBefore.putAll(AccessAudit.told(reader));
    }

    /** Everything that is not as it should be; empty when all is well. */
    List<String> findings() throws SQLException {
        Findings wrong = new Findings();
        awaitQuiet(wrong);
        ReportAudit reports = new ReportAudit(reader, ledger, wrong);
        for (SampleCongress congress : SampleCongress.withList()) {
            reports.look(congress.slug());
        }
        GrantsInForce grants = GrantsInForce.read(reader);
        BoardAudit boards = new BoardAudit(reader, wrong);
        for (SampleCongress district : DISTRICTS) {
            Coverage shown = grants.from(district.slug(), CITY);
            boards.board(district.slug(), shown);
            boards.copies(district.slug(), shown);
        }
        boards.board(CITY, Coverage.ALL);
        new ShareAudit(reader, ledger, grants, wrong).look();
        new AccessAudit(reader, ledger, wrong).look();
        return wrong.all();
    }

    private void awaitQuiet(Findings wrong) throws SQLException {
        long end = System.nanoTime() + QUIET_WITHIN.toNanos();
        String busy = "";
        for (int quiet = 0; quiet < 2; ) {
            busy = underWay();
            quiet = busy.isEmpty() ? quiet + 1 : 0;
            if (System.nanoTime() > end) {
                wrong.add("Still under way: " + busy);
                return;
            }
            Pause.of(Duration.ofMillis(busy.isEmpty() ? 2500 : 500));
        }
    }

    private String underWay() throws SQLException {
        StringBuilder busy = new StringBuilder();
        for (SampleCongress congress : all()) {
            String schema = CampaignReader.schema(congress.slug());
            for (List<String> row : reader.core("select state, kind, count(*), min(problem) from " + schema
                    + ".outbox where state <> 'DELIVERED'" + " group by state, kind")) {
                busy.append(congress.slug()).append(row);
            }
            for (List<String> row : reader.core("select id from " + schema + ".linkage_grant where state = 'ACTIVE'"
                    + " and grantor = '" + congress.slug() + "' and served_version < version")) {
                busy.append(congress.slug()).append(" owes a grant ").append(row);
            }
        }
        String untold = reader.admin(
                        "select count(*) from admin.linkage_grant where was_active and acknowledged < version")
                .getFirst()
                .getFirst();
        if (!"0".equals(untold)) {
            busy.append("tenant-admin has grants to tell of: ").append(untold);
        }
        return busy.toString();
    }

    private static List<SampleCongress> all() {
        List<SampleCongress> all = new ArrayList<>(SampleCongress.DISTRICTS);
        all.add(SampleCongress.CITY);
        return all;
    }

    @Override
    public void close() {
        reader.close();
    }
}
