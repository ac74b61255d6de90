package org.minsheng.admin.members;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** Another tenant relies on this account, so one tenant alone cannot replace its password. */
final class AccountOfOthersToo extends Refusal {
    AccountOfOthersToo() {
        super(HttpStatus.CONFLICT, "account-of-others-too");
    }
}
