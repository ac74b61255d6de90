package org.minsheng.admin.separation;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked, agreed to, refused and done, and how the rule changed: kept as it was written, whatever becomes of a question. */
@Component
class SeparationHistory {

    enum What {
        ASKED,
        AGREED,
        REFUSED,
        DONE,
        RULE
    }

    private final JdbcClient jdbc;

    SeparationHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(What what, Approval approval, Asker by, Instant at) {
        write(approval.tenant(), what, approval.deed().name(), approval.terms(), null, by, at);
    }

    void note(TenantId tenant, Separation before, Separation after, Asker by, Instant at) {
        write(tenant, What.RULE, null, after.name(), before.name(), by, at);
    }

    private void write(
            @Nullable TenantId tenant,
            What what,
            @Nullable String deed,
            String terms,
            @Nullable String before,
            Asker by,
            Instant at) {
        jdbc.sql("insert into separation_event (tenant, what, deed, terms, before, by_person, by_name, at)"
                        + " values (:tenant, :what, :deed, :terms, :before, :person, :name, :at)")
                .param("tenant", tenant == null ? null : tenant.value())
                .param("what", what.name())
                .param("deed", deed)
                .param("terms", terms)
                .param("before", before)
                .param("person", by.person())
                .param("name", by.name())
                .param("at", Timestamp.from(at))
                .update();
    }
}
