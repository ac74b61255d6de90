package org.minsheng.admin.signin;

import org.minsheng.admin.accounts.CredentialsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The store of authorizations, beside what Spring does with it: what ended with its password, and what is over. */
@Component
class Authorizations {

    private final JdbcClient jdbc;

    Authorizations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the same transaction: with the new password the old sign-ins are gone. */
    @EventListener
    void on(CredentialsChanged changed) {
        jdbc.sql("delete from oauth2_authorization where principal_name = ?")
                .param(changed.person().toString())
                .update();
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT3M")
    @Transactional
    void forgetWhatIsOver() {
        jdbc.sql("""
                        delete from oauth2_authorization
                        where greatest(authorization_code_expires_at, access_token_expires_at, refresh_token_expires_at)
                              < now() - interval '1 hour'""").update();
    }
}
