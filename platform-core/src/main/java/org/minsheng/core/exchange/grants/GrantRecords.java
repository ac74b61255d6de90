package org.minsheng.core.exchange.grants;

import java.util.List;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The agreements as tenant-admin keeps them. */
public interface GrantRecords {

    /** Those whose last change is above the version, in the order of their changes; nothing once all are known. */
    @GetExchange("/internal/linkage-grants")
    Page after(@RequestParam long after);

    record Page(List<GrantEntry> items) {}
}
