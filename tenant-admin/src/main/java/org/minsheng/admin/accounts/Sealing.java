package org.minsheng.admin.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Seals the secrets of second factors with AES-GCM, each for its own person: copied to another row it opens nothing. The
 * keys derive from {@code minsheng.sealing-key} (a file) or, without one, from the signing key; whoever wants to change
 * the signing key without everybody enrolling anew gives a sealing key.
 */
@Component
class Sealing {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] material;

    Sealing(
            @Value("${minsheng.sealing-key:#{null}}") @Nullable Resource sealingKey,
            @Value("${minsheng.signing-key}") Resource signingKey)
            throws IOException {
        try (InputStream bytes = (sealingKey == null ? signingKey : sealingKey).getInputStream()) {
            this.material = bytes.readAllBytes();
        }
    }

    String seal(byte[] secret, PersonId person) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, secret, person);
        byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE, sealed.length);
        return Base64.getEncoder().encodeToString(both);
    }

    byte[] open(String sealed, PersonId person) {
        byte[] both = Base64.getDecoder().decode(sealed);
        return crypt(
                Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE), Arrays.copyOfRange(both, NONCE, both.length), person);
    }

    /** A key of its own for each purpose. */
    byte[] key(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(material)
                            .thenExpand(("minsheng " + purpose).getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("JDK 25 has HKDF-SHA256", e);
        }
    }

    /** What nobody else can make of a text. */
    byte[] mac(String purpose, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(purpose), "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text, PersonId person) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key("totp"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(person.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed secret does not open: was the sealing key changed?", e);
        }
    }
}
