package org.minsheng.admin.sessions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From where somebody signed in is kept as long as it is of use; of those who come seldom the last two stay to be shown. */
@Component
class Forgetting {

    private final JdbcClient jdbc;

    Forgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT7M")
    @Transactional
    void forgetWhatIsLongPast() {
        jdbc.sql("""
                        delete from sign_in where id in (
                            select id from (
                                select id, at, row_number() over (partition by person order by at desc) as nth from sign_in)
                            where nth > 2 and at < now() - interval '180 days')""").update();
        jdbc.sql("delete from failed_sign_in where at < now() - interval '180 days'")
                .update();
    }
}
