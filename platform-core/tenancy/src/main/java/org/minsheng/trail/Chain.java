package org.minsheng.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.minsheng.trail.Finding.What;

/** The seals one after the other: each must follow from the one before. */
final class Chain {

    private final Findings findings;
    private final Map<String, String> writers;
    private final String service;
    private final Set<String> histories = new TreeSet<>();
    private long position;
    private byte[] chained;
    private boolean headSeen;

    /** @param writers the logins that write certain histories; all others are the service's */
    Chain(Findings findings, String schema, Map<String, String> writers, String service) {
        this.findings = findings;
        this.writers = writers;
        this.service = service;
        this.chained = sha256(("the chain of " + schema).getBytes(StandardCharsets.UTF_8));
    }

    /** @param noted by position; what is found as it was noted is taken out */
    void next(ResultSet seal, Map<Long, String> noted) throws SQLException {
        long at = seal.getLong(1);
        for (long missing = position + 1; missing < at && missing <= position + 10; missing++) {
            findings.add(What.MISSING, "seal", missing);
        }
        String history = seal.getString(2);
        histories.add(history);
        if (!seal.getString(3).equals(writers.getOrDefault(history, service))) {
            findings.add(What.BY_ANOTHER_LOGIN, history, at);
        }
        byte[] said = seal.getBytes(4);
        if (!Arrays.equals(said, sha256(chained, seal.getBytes(5)))) {
            findings.add(What.BROKEN, "seal", at);
        }
        if (HexFormat.of().formatHex(said).equals(noted.get(at))) {
            noted.remove(at);
        }
        position = at;
        chained = said;
    }

    void end(ResultSet head) throws SQLException {
        headSeen = true;
        if (head.getLong(1) != position || !Arrays.equals(head.getBytes(2), chained)) {
            findings.add(What.CUT_OFF, "seal", head.getLong(1));
        }
    }

    boolean hasEnd() {
        return headSeen;
    }

    Set<String> histories() {
        return histories;
    }

    long position() {
        return position;
    }

    byte[] chained() {
        return chained.clone();
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
