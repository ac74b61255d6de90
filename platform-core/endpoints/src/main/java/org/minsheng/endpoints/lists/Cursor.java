package org.minsheng.endpoints.lists;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;

/**
 * A place in a list, opaque to clients: the tenant, the list with its filters and order, and the sort keys of the last
 * row seen. It opens nothing by itself, because every read is the asker's own anyway; one of another tenant, of
 * another list or in pieces is nobody's: 404.
 *
 * @param tenant in whose scope it was given out; null for the platform's own lists, which are read in no scope
 */
public record Cursor(@Nullable TenantId tenant, String list, List<String> keys) {

    // US-ASCII unit separator: no title, id or date has it
    private static final String BETWEEN = "\u001f";

    private static final String NOBODY = "";

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    public Cursor {
        keys = List.copyOf(keys);
    }

    /** A cursor for whoever asks. Name the list with its filters and order: a cursor holds for these only. */
    public static Cursor of(String list, Object... keys) {
        return new Cursor(asking(), list, Stream.of(keys).map(String::valueOf).toList());
    }

    /** Reads what a client sent back; nothing if it sent none. */
    public static Optional<Cursor> read(@Nullable String text, String list) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = decode(text);
        if (!Objects.equals(cursor.tenant(), asking()) || !cursor.list().equals(list)) {
            throw new NotFound();
        }
        return Optional.of(cursor);
    }

    /** A key that is a point in time; one that no column reaches to was made up. */
    public Instant instant(int key) {
        try {
            Instant at = Instant.parse(keys.get(key));
            if (at.isBefore(FIRST) || at.isAfter(LAST)) {
                throw new NotFound();
            }
            return at;
        } catch (DateTimeException | IndexOutOfBoundsException madeUp) {
            throw new NotFound();
        }
    }

    /** A key that is an id. */
    public UUID id(int key) {
        try {
            return UUID.fromString(keys.get(key));
        } catch (IllegalArgumentException | IndexOutOfBoundsException madeUp) {
            throw new NotFound();
        }
    }

    public String encode() {
        String plain =
                (tenant == null ? NOBODY : tenant.value()) + BETWEEN + list + BETWEEN + String.join(BETWEEN, keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable TenantId asking() {
        return TenantScope.isBound() ? TenantScope.current() : null;
    }

    private static Cursor decode(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = Arrays.asList(plain.split(BETWEEN, -1));
            // U+0000 is in no key, and no query can be asked with it
            if (parts.size() < 3 || plain.indexOf('\0') >= 0) {
                throw new NotFound();
            }
            TenantId tenant = parts.getFirst().equals(NOBODY) ? null : new TenantId(parts.getFirst());
            return new Cursor(tenant, parts.get(1), parts.subList(2, parts.size()));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
