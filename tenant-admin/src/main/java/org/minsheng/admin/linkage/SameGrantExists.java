package org.minsheng.admin.linkage;

import java.time.LocalDate;
import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** The same is proposed or in force at the same time. */
final class SameGrantExists extends Refusal {

    SameGrantExists(GrantId id, LocalDate from) {
        super(HttpStatus.CONFLICT, "grant-exists", from);
        tell("grant", id.value());
    }
}
