package org.minsheng.endpoints.versions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Who changed what, for those whose own change came too late. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Change(
        String field,
        @Nullable Object from,
        @Nullable Object to,
        @Nullable String by,
        Instant at) {

    /** The same change where several things are told of: {@code share: 上城区} becomes {@code share: 养老床位 · 上城区}. */
    public Change of(String thing) {
        return new Change(field.replaceFirst(": ", ": " + Matcher.quoteReplacement(thing) + " · "), from, to, by, at);
    }
}
