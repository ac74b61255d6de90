package org.minsheng.admin.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does the work of a request with an {@code Idempotency-Key} once. The key is taken in the same transaction as the work:
 * a second request waits for the first, and a first that fails leaves no trace.
 */
@Component
public class RepeatedRequests {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RepeatedRequests(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Returns what {@code work} returned: now, or when the same owner first sent this key. Keep secrets out of the result.
     *
     * @param key of the header; without one the work is simply done
     */
    @Transactional
    public Done once(Object owner, String operation, @Nullable String key, Object form, Supplier<String> work) {
        if (key == null) {
            return new Done(work.get(), false);
        }
        String hash = hash(form);
        int taken = jdbc.sql("insert into idempotency_key (owner, operation, key, form_hash) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(owner.toString(), operation, parsed(key), hash)
                .update();
        if (taken == 0) {
            return earlier(owner, operation, key, hash);
        }
        String result = work.get();
        jdbc.sql("update idempotency_key set result = ? where owner = ? and operation = ? and key = ?")
                .params(result, owner.toString(), operation, parsed(key))
                .update();
        return new Done(result, false);
    }

    /** Whether the work was done by an earlier request, and its result. */
    public record Done(String result, boolean before) {}

    private Done earlier(Object owner, String operation, String key, String hash) {
        record First(String formHash, String result) {}
        First first = jdbc.sql("select form_hash, result from idempotency_key"
                        + " where owner = ? and operation = ? and key = ?")
                .params(owner.toString(), operation, parsed(key))
                .query(First.class)
                .single();
        if (!first.formHash().equals(hash)) {
            throw new KeyUsedForSomethingElse();
        }
        return new Done(first.result(), true);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    @Transactional
    void forgetYesterday() {
        jdbc.sql("delete from idempotency_key where created_at < now() - interval '1 day'")
                .update();
    }

    private String hash(Object form) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(form).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static UUID parsed(String key) {
        try {
            return UUID.fromString(key.strip());
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(RefusedField.of("Idempotency-Key", null, "idempotency-key.not-a-uuid"));
        }
    }

    static final class KeyUsedForSomethingElse extends Refusal {
        KeyUsedForSomethingElse() {
            super(HttpStatus.UNPROCESSABLE_ENTITY, "idempotency-key-reused");
        }
    }
}
