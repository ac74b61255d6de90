package org.minsheng.admin.provisioning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PutExchange;

/** platform-core's door for tenants. Saying the same twice is saying it once. */
public interface CoreTenants {

    /** Prepares schema, role and tables, or brings an existing tenant up to date; answers when that is done. */
    @PutExchange("/internal/tenants/{slug}")
    Answer put(@PathVariable String slug, @RequestBody Entry entry);

    record Entry(String level, @Nullable String parent, String name, List<Name> names, State state) {}

    record Name(
            String name,
            String regionCode,
            LocalDate from,
            @Nullable LocalDate to) {}

    record Answer(String slug, String state) {}

    enum State {
        READY,
        SUSPENDED,
        ENDED
    }
}
