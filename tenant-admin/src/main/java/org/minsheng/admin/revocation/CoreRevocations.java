package org.minsheng.admin.revocation;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PutExchange;

/** platform-core's door for what is over. */
public interface CoreRevocations {

    /** Returns when core refuses the subject's tokens of a lower stand. */
    @PutExchange("/internal/revocations/{subject}")
    void put(@PathVariable UUID subject, @RequestBody Revocation revocation);

    record Revocation(long stand) {}
}
