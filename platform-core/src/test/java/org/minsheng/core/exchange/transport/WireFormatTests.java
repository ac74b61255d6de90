package org.minsheng.core.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.minsheng.core.execution.share.ShareProgress;
import org.minsheng.core.execution.snapshot.ProgressSnapshot;

/** What earlier versions wrote still waits in outboxes and stands in the cities' mirrors: it is read for ever. */
class WireFormatTests {

    private final WireFormat format = new WireFormat();

    @Test
    void progress_of_before_it_was_said_from_when_reports_are_owed() {
        ProgressSnapshot progress = format.read(ProgressSnapshot.class, """
                {"projectId":"7d1f7f6e-0000-7000-8000-000000000001","asOf":"2020-07","actuals":[],"months":[],
                 "reported":["2020-06","2020-07"],"sample":true}""");
        assertThat(progress.reported()).containsExactly(YearMonth.of(2020, 6), YearMonth.of(2020, 7));
        assertThat(progress.owedFrom()).isNull();
    }

    @Test
    void progress_of_a_share_that_still_names_the_reported_months() {
        ShareProgress progress = format.read(ShareProgress.class, """
                {"shareId":"7d1f7f6e-0000-7000-8000-000000000001","city":"hangzhou",
                 "projectId":"7d1f7f6e-0000-7000-8000-000000000002","indicatorId":"7d1f7f6e-0000-7000-8000-000000000003",
                 "actual":12,"asOf":"2020-07","reported":["2020-07"],"sample":false,
                 "months":[{"month":"2020-07","value":12}]}""");
        assertThat(progress.asOf()).isEqualTo(YearMonth.of(2020, 7));
        assertThat(progress.months()).hasSize(1);
    }
}
