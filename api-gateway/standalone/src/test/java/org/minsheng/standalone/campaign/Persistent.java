package org.minsheng.standalone.campaign;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.minsheng.standalone.Installation;
import org.minsheng.standalone.browser.Answer;
import org.minsheng.standalone.browser.Browser;
import org.minsheng.standalone.browser.Pause;
import org.minsheng.standalone.sample.SampleYear;
import tools.jackson.core.JacksonException;

/** Somebody who asks again, and signs in again, until there is an answer, as people do when a page does not come. */
final class Persistent implements AutoCloseable {

    /** The ways of a front door and its services to say that something behind them is away. */
    private static final Set<Integer> AWAY = Set.of(500, 502, 503, 504);
    /** No session, or one whose CSRF token went with it. */
    private static final Set<Integer> NOT_SIGNED_IN = Set.of(302, 401, 403, 429);

    /** The session was gone when the answer came: what was asked for may have been done. */
    private static final String ENDED_MEANWHILE = "/problems/session-ended";

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Installation system;
    private final String login;
    private final BooleanSupplier givenUp;
    private final CampaignLedger ledger;
    private @Nullable Browser browser;

    Persistent(Installation system, String login, CampaignLedger ledger, BooleanSupplier givenUp) {
        this.system = system;
        this.login = login;
        this.ledger = ledger;
        this.givenUp = givenUp;
    }

    /** @param tries how often something may have reached the service without our having heard of it */
    record Heard(Answer answer, int tries) {

        boolean ok() {
            return answer.status() / 100 == 2;
        }

        /** It is as this answer says, and no earlier attempt can have done something else. */
        boolean isFirst() {
            return tries == 0;
        }
    }

    Heard get(String path) {
        return ask(browser -> browser.get(path));
    }

    Heard change(String method, String path, Object body, Map<String, String> headers) {
        return ask(browser -> browser.change(method, path, body, headers));
    }

    Heard ask(Function<Browser, Answer> question) {
        int unheard = 0;
        while (true) {
            try {
                Browser signedIn = signedIn();
                Answer answer = question.apply(signedIn);
                if (AWAY.contains(answer.status())) {
                    ledger.away(answer);
                    unheard++;
                } else if (NOT_SIGNED_IN.contains(answer.status())) {
                    if (ENDED_MEANWHILE.equals(answer.body().path("type").asString(""))) {
                        unheard++;
                    }
                    leave();
                } else {
                    return new Heard(answer, unheard);
                }
            } catch (Browser.NotSignedIn | IllegalStateException notNow) {
                leave();
            } catch (UncheckedIOException | JacksonException broken) {
                unheard++;
                leave();
            }
            if (givenUp.getAsBoolean()) {
                throw new GivenUp(login);
            }
            Pause.of(PAUSE);
        }
    }

    private Browser signedIn() {
        if (browser == null) {
            Browser fresh = new Browser(system.address());
            try {
                browser = fresh.signIn(login, SampleYear.password(system.folder()));
            } finally {
                if (browser == null) {
                    fresh.close();
                }
            }
        }
        return browser;
    }

    private void leave() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }

    @Override
    public void close() {
        leave();
    }

    /** Whatever was asked last, nobody knows what became of it. */
    static final class GivenUp extends RuntimeException {
        GivenUp(String login) {
            super(login + " waits in vain");
        }
    }
}
