package org.minsheng.endpoints.versions;

import java.util.List;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version that the sender has read, out of the header If-Match. Controllers take it as a parameter; whoever changes
 * something asks {@link #requireMatches} before.
 */
public record IfMatch(@Nullable Long version) {

    private static final Pattern ETAG = Pattern.compile("^\\s*(?:W/)?\"(\\d{1,18})\"\\s*$");

    /** Reads the header; what is no version of ours counts as none, so {@code *} opens nothing. */
    static IfMatch of(@Nullable String header) {
        Matcher etag = ETAG.matcher(header == null ? "" : header);
        return new IfMatch(etag.matches() ? Long.valueOf(etag.group(1)) : null);
    }

    /** The entity tag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets pass who has read the current version.
     *
     * @param changesSince what has been changed after the given version, latest last
     * @throws VersionMissing if the header is missing: 428
     * @throws ChangedMeanwhile if the version is older: 412 with the changes
     */
    public void requireMatches(long current, LongFunction<List<Change>> changesSince) {
        if (version == null) {
            throw new VersionMissing();
        }
        if (version != current) {
            throw new ChangedMeanwhile(current, changesSince.apply(version));
        }
    }
}
