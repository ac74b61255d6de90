package org.minsheng.endpoints.repeats;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.transactions.GivenUp;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.token.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a phone send twice what happens once. The key is remembered in the transaction of the change itself, so either
 * both are there or neither; the same request again gets the first answer, another one under the same key is refused.
 *
 * <pre>{@code
 * @PutMapping("…")
 * ReportView report(@RequestHeader(name = Idempotency.HEADER, required = false) @Nullable UUID key, Actor actor,
 *         @Valid @RequestBody ReportForm form) {
 *     return idempotency.once(key, actor, form, ReportView.class, () -> ReportView.of(desk.report(…)));
 * }
 * }</pre>
 */
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    private record Earlier(String fingerprint, String answer) {}

    Idempotency(JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
    }

    /** Does the work once per key and sender, in one transaction with remembering its answer; without a key, always. */
    public <T> T once(@Nullable UUID key, Actor sender, Object request, Class<T> type, Supplier<T> work) {
        return once(key, sender.person(), request, type, work);
    }

    /**
     * The same for whoever acts in no tenant.
     *
     * @param type of the answer, which is kept: leave out of it what is told once, such as a first password
     */
    public <T> T once(@Nullable UUID key, UUID sender, Object request, Class<T> type, Supplier<T> work) {
        if (key == null) {
            return inTransaction(work);
        }
        String fingerprint = fingerprint(request);
        return inTransaction(() -> {
            if (!remember(key, sender, fingerprint)) {
                return earlierAnswer(key, sender, fingerprint, type);
            }
            T answer = work.get();
            jdbc.sql("update idempotent_request set answer = :answer where sender = :sender and key = :key")
                    .param("answer", json.writeValueAsString(answer))
                    .param("sender", sender)
                    .param("key", key)
                    .update();
            return answer;
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        return GivenUp.doneAgain(() -> transaction.execute(status -> work.get()));
    }

    /** Whether the key is new; if the same request is under way elsewhere, waits for how it ends. */
    private boolean remember(UUID key, UUID sender, String fingerprint) {
        // a phone that is offline for longer than this has to look first
        jdbc.sql("delete from idempotent_request where received_at < now() - interval '7 days'")
                .update();
        return jdbc.sql("insert into idempotent_request (sender, key, fingerprint)"
                                + " values (:sender, :key, :fingerprint) on conflict do nothing")
                        .param("sender", sender)
                        .param("key", key)
                        .param("fingerprint", fingerprint)
                        .update()
                == 1;
    }

    private <T> T earlierAnswer(UUID key, UUID sender, String fingerprint, Class<T> type) {
        Earlier earlier = jdbc.sql(
                        "select fingerprint, answer from idempotent_request where sender = :sender and key = :key")
                .param("sender", sender)
                .param("key", key)
                .query(Earlier.class)
                .single();
        if (!earlier.fingerprint().equals(fingerprint)) {
            throw new KeyReused();
        }
        return json.readValue(earlier.answer(), type);
    }

    private String fingerprint(Object request) {
        try {
            String asked = operation() + "\n" + json.writeValueAsString(request);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same body at another address is another request, and so it is for another tenant where they share a table. */
    private static String operation() {
        String tenant = TenantScope.isBound() ? TenantScope.current().value() : "";
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            return tenant + " " + request.getMethod() + " " + request.getRequestURI();
        }
        return tenant;
    }
}
