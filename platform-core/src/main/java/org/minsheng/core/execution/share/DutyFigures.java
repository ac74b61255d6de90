package org.minsheng.core.execution.share;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a share what its department reported of it, and the city with it. */
@Component
public class DutyFigures {

    private final JdbcClient jdbc;
    private final ShareSnapshots snapshots;

    DutyFigures(JdbcClient jdbc, ShareSnapshots snapshots) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
    }

    /** The month's report is there: nobody waits for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handedIn(ShareId share, YearMonth month) {
        jdbc.sql("""
                        insert into duty_handed_in_month (share_id, month) values (?, ?)
                        on conflict (share_id, month) do update set returned = false""").params(share.value(), month.toString()).update();
        snapshots.publishProgress(share);
    }

    /** The month's report was given back, and nothing of it holds: it is waited for again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void returned(ShareId share, YearMonth month) {
        jdbc.sql("update duty_handed_in_month set returned = true where share_id = ? and month = ?")
                .params(share.value(), month.toString())
                .update();
        snapshots.publishProgress(share);
    }

    /**
     * This figure of the month holds from now on, whatever held before.
     *
     * @param sample whether it is invented for demonstration
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirmed(ShareId share, YearMonth month, BigDecimal value, boolean sample) {
        jdbc.sql("""
                        insert into duty_confirmed_month (share_id, month, value, sample) values (?, ?, ?, ?)
                        on conflict (share_id, month) do update set value = excluded.value, sample = excluded.sample""").params(share.value(), month.toString(), value, sample).update();
        snapshots.publishProgress(share);
    }
}
