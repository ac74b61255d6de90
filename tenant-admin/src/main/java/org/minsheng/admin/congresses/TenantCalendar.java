package org.minsheng.admin.congresses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes changes that were entered in advance happen on their day: platform-core hears of them, the ended are closed. */
@Component
class TenantCalendar {

    private final Tenants tenants;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    TenantCalendar(Tenants tenants, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
        this.tenants = tenants;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Days on which the service was down are made up for. */
    @Scheduled(fixedDelayString = "${minsheng.congresses.calendar:60s}")
    @Transactional
    void turn() {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("insert into tenant_calendar (done_until) values (?) on conflict do nothing")
                .param(today)
                .update();
        Optional<LocalDate> done = jdbc.sql("select done_until from tenant_calendar for update")
                .query(LocalDate.class)
                .optional();
        done.filter(day -> day.isBefore(today)).ifPresent(day -> catchUp(day, today));
    }

    private void catchUp(LocalDate doneUntil, LocalDate today) {
        tenants.changingBetween(doneUntil.plusDays(1), today, doneUntil, today.minusDays(1))
                .forEach(tenant -> {
                    tenant.ended(today);
                    events.publishEvent(new CongressChanged(tenant.id()));
                });
        jdbc.sql("update tenant_calendar set done_until = ?").param(today).update();
    }
}
