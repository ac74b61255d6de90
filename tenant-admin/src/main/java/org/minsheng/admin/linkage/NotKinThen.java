package org.minsheng.admin.linkage;

import java.time.LocalDate;
import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** They belong together at another time, or one of them cannot be worked with on that day. */
final class NotKinThen extends Refusal {

    NotKinThen(LocalDate day) {
        super(HttpStatus.CONFLICT, "grant-not-kin", day);
    }
}
