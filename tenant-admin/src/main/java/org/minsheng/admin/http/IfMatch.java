package org.minsheng.admin.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The version a change was based on, as the header {@code If-Match: "<version>"}. */
public record IfMatch(long version) {

    /** Refuses a missing header with 428 and one that is no version with 412. */
    public static IfMatch required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Missing();
        }
        try {
            return new IfMatch(
                    Long.parseLong(header.strip().replaceFirst("^W/", "").replace("\"", "")));
        } catch (NumberFormatException e) {
            throw new Stale(List.of());
        }
    }

    /** The ETag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    static final class Missing extends Refusal {
        Missing() {
            super(HttpStatus.PRECONDITION_REQUIRED, "version-missing");
        }
    }

    /** Someone else was faster; {@code changes} says who changed what since. */
    public static final class Stale extends Refusal {

        private final boolean nobodyKnown;

        public Stale(List<Change> changes) {
            super(
                    HttpStatus.PRECONDITION_FAILED,
                    "stale",
                    changes.isEmpty() ? "" : changes.getLast().by());
            nobodyKnown = changes.isEmpty();
            tell("changes", changes);
        }

        /** The version may never have existed: then there is nobody to name. */
        @Override
        public String getDetailMessageCode() {
            return nobodyKnown ? "stale.detail.nobody-known" : super.getDetailMessageCode();
        }
    }

    public record Change(
            String field, @Nullable String from, @Nullable String to, String by, Instant at) {}
}
