package org.minsheng.standalone.campaign;

import static org.minsheng.standalone.campaign.CampaignWork.CITY;
import static org.minsheng.standalone.campaign.CampaignWork.DISTRICTS;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.minsheng.standalone.Installation;
import org.minsheng.standalone.browser.Pause;
import org.minsheng.standalone.campaign.GrantsInForce.Coverage;
import org.minsheng.standalone.sample.SampleCongress;

/**
 * Compares, once nothing is under way any more, what everybody was told with what is there, and what the city shows with
 * what each district says of itself. Only what no page shows (outboxes, copies that no grant covers) is read by SQL.
 */
final class CampaignAudit {

    private static final Duration QUIET_WITHIN = Duration.ofMinutes(4);

    private final Installation system;
    private final CampaignLedger ledger;

    CampaignAudit(Installation system, CampaignLedger ledger) {
        this.system = system;
        this.ledger = ledger;
    }

    /** What the districts were told of looks before anybody began. */
    void rememberTold() {
        try (CampaignReader reader = new SystemReader(system, ledger)) {
            ledger.toldBefore.putAll(AccessAudit.told(reader));
        }
    }

    /** Everything that is not as it should be; empty when all is well. */
    List<String> findings() throws SQLException {
        return Alarms.believed(() -> {
            Findings wrong = new Findings();
            try (CampaignReader reader = new SystemReader(system, ledger)) {
                awaitQuiet(reader, wrong);
                look(reader, wrong);
            }
            return wrong.all();
        });
    }

    private void look(CampaignReader reader, Findings wrong) throws SQLException {
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
    }

    private static void awaitQuiet(CampaignReader reader, Findings wrong) throws SQLException {
        long end = System.nanoTime() + QUIET_WITHIN.toNanos();
        String busy = "";
        for (int quiet = 0; quiet < 2; ) {
            busy = underWay(reader);
            quiet = busy.isEmpty() ? quiet + 1 : 0;
            if (System.nanoTime() > end) {
                wrong.add("Still under way: " + busy);
                return;
            }
            Pause.of(Duration.ofMillis(busy.isEmpty() ? 2500 : 500));
        }
    }

    private static String underWay(CampaignReader reader) throws SQLException {
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
                        "select count(*) from admin.linkage_grant where was_active and acknowledged < turn")
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
}
