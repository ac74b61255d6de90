package org.minsheng.admin.accounts;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** Login name and password do not belong together, or the code is wrong: never which of them. */
public final class WrongCredentials extends Refusal {

    private WrongCredentials(String slug) {
        super(HttpStatus.UNAUTHORIZED, slug);
    }

    static WrongCredentials password() {
        return new WrongCredentials("wrong-credentials");
    }

    static WrongCredentials code() {
        return new WrongCredentials("wrong-code");
    }
}
