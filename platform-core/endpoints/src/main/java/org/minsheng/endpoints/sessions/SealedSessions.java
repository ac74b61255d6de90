package org.minsheng.endpoints.sessions;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.serializer.JdkSerializationRedisSerializer;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.session.data.redis.RedisSessionRepository;

/**
 * Who reads Redis, or a copy of it, signs in as nobody: a session is found under a digest of its id, which the browser alone
 * has, and what it holds is sealed (AES-256, GCM) with a key made of a secret of the service. After a change of the secret, or
 * an update of our libraries, a session is unreadable: then its owner signs in again, nothing breaks.
 */
public final class SealedSessions implements RedisSerializer<Object> {

    private static final Logger LOG = LoggerFactory.getLogger(SealedSessions.class);

    private static final int NONCE_BYTES = 12;

    private final BytesEncryptor seal;
    private final RedisSerializer<Object> plain;

    /** @param secret long and random, and the service's own */
    public SealedSessions(byte[] secret, ClassLoader classes) {
        this.seal = new AesBytesEncryptor(
                new SecretKeySpec(digest(secret), "AES"), KeyGenerators.secureRandom(NONCE_BYTES), CipherAlgorithm.GCM);
        this.plain = new JdkSerializationRedisSerializer(classes);
    }

    /** A key for sessions and for nothing else that the same secret is used for. */
    private static byte[] digest(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal("sessions".getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public byte[] serialize(@Nullable Object value) {
        byte[] bytes = plain.serialize(value);
        return bytes.length == 0 ? bytes : seal.encrypt(bytes);
    }

    @Override
    public @Nullable Object deserialize(byte @Nullable [] sealed) {
        if (sealed == null || sealed.length == 0) {
            return null;
        }
        try {
            return plain.deserialize(seal.decrypt(sealed));
        } catch (SerializationException | IllegalStateException | IllegalArgumentException unreadable) {
            LOG.info("A session of an earlier version, or of another secret, is dropped");
            return null;
        }
    }

    /** The template is the repository's own, which nothing else uses. */
    public static void hideIds(RedisSessionRepository sessions) {
        ((RedisTemplate<?, ?>) sessions.getSessionRedisOperations()).setKeySerializer(new HiddenIds());
    }

    /** gateway:session:sessions: and the digest of an id. */
    private static final class HiddenIds implements RedisSerializer<String> {

        @Override
        public byte[] serialize(@Nullable String key) {
            if (key == null) {
                return new byte[0];
            }
            int id = key.lastIndexOf(':') + 1;
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256")
                        .digest(key.substring(id).getBytes(StandardCharsets.UTF_8));
                return (key.substring(0, id) + HexFormat.of().formatHex(digest)).getBytes(StandardCharsets.UTF_8);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /** Nobody asks: from a digest there is no way back. */
        @Override
        public @Nullable String deserialize(byte @Nullable [] key) {
            throw new UnsupportedOperationException("The ids of sessions are hidden");
        }
    }
}
