package org.minsheng.admin.accounts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** Too many wrong attempts; says until when, and nothing about whether there is such an account. */
public final class SignInLocked extends Refusal {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    SignInLocked(Instant until) {
        super(HttpStatus.LOCKED, "sign-in-locked", TIME.format(until.plusSeconds(59)));
        tell("until", until);
    }
}
