package org.minsheng.admin.separation;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/**
 * Nothing was done but to ask a second person. Whoever does such a thing in a transaction lets it commit with this refusal
 * ({@code noRollbackFor}), so that the question is kept.
 */
public final class SecondPersonAsked extends Refusal {
    SecondPersonAsked() {
        super(HttpStatus.CONFLICT, "second-person-asked");
    }
}
