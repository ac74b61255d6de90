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
        jdbc.sql("insert into failed_sign_in (person, at) values (?, ?)")
                .params(person.value(), Timestamp.from(realTime.instant()))
                .update();
        jdbc.sql("""
                        delete from failed_sign_in where id in (
                            select id from failed_sign_in where person = ? order by id desc offset ?)""").params(person.value(), MOST).update();
    }

    @Transactional(readOnly = true)
    public int since(Instant at, PersonId person) {
        return jdbc.sql("select count(*) from failed_sign_in where person = ? and at > ?")
                .params(person.value(), Timestamp.from(at))
                .query(Integer.class)
                .single();
    }
}
