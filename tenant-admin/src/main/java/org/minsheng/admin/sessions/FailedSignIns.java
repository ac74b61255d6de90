package org.minsheng.admin.sessions;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.accounts.SignInTried;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Wrong passwords and wrong codes for somebody's account, so that its owner sees that others try. */
@Component
@Transactional
public class FailedSignIns {

    /** What is told to somebody in place of a larger number. */
    static final int MOST = 100;

    private final JdbcClient jdbc;
    private final InstantSource realTime;

    FailedSignIns(JdbcClient jdbc, InstantSource realTime) {
        this.jdbc = jdbc;
        this.realTime = realTime;
    }

    @EventListener
    void on(SignInTried tried) {
        if (!tried.right()) {
            add(tried.person());
        }
    }

    public void add(PersonId person) {
        // in one go: a name that nobody has should not be known by being answered much sooner
        jdbc.sql("""
                        with one_more as (insert into failed_sign_in (person, at) values (:person, :at))
                        delete from failed_sign_in where id in (
                            select id from failed_sign_in where person = :person order by id desc offset :most)""")
                .param("person", person.value())
                .param("at", Timestamp.from(realTime.instant()))
                .param("most", MOST - 1)
                .update();
    }

    @Transactional(readOnly = true)
    public int since(Instant at, PersonId person) {
        return jdbc.sql("select count(*) from failed_sign_in where person = ? and at > ?")
                .params(person.value(), Timestamp.from(at))
                .query(Integer.class)
                .single();
    }
}
