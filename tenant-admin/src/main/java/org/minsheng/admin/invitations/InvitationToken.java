package org.minsheng.admin.invitations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** 256 random bits in a link. Only the hash is stored, so that nobody who reads the database can take up an account. */
record InvitationToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static InvitationToken random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new InvitationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Never in a log by accident. */
    @Override
    public String toString() {
        return "InvitationToken[…]";
    }
}
