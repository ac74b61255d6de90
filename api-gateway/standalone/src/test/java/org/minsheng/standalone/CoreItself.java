package org.minsheng.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.minsheng.standalone.browser.Answer;
import tools.jackson.databind.json.JsonMapper;

/** platform-core asked past the gateway, with the token the gateway would relay: sessions are in Redis, which may be dead. */
final class CoreItself {

    private static final JsonMapper JSON = new JsonMapper();

    private final Installation system;
    private final HttpClient http = HttpClient.newHttpClient();

    CoreItself(Installation system) {
        this.system = system;
    }

    Answer ask(String tenant, String role, String method, String path, Map<String, String> headers)
            throws IOException, InterruptedException, GeneralSecurityException {
        Map<String, Object> claims = Map.of(
                "sub",
                new UUID(0, 7).toString(),
                "name",
                "办公室07",
                "tenant",
                tenant,
                "level",
                "hangzhou".equals(tenant) ? "CITY" : "DISTRICT",
                "roles",
                List.of(role));
        return ask(claims, method, path, headers);
    }

    /** With a token that says this; what every token says is added. */
    Answer ask(Map<String, Object> claims, String method, String path, Map<String, String> headers)
            throws IOException, InterruptedException, GeneralSecurityException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + (system.address().getPort() + 1) + path))
                .header("Authorization", "Bearer " + token(claims))
                .method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        return Answer.of(http.send(request.build(), HttpResponse.BodyHandlers.ofString()), JSON);
    }

    private String token(Map<String, Object> say) throws IOException, GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new HashMap<>(say);
        claims.put("iss", system.address() + "/auth");
        claims.put("aud", List.of("minsheng"));
        claims.put("iat", now);
        claims.put("exp", now + 300);
        String signed = base64("{\"alg\":\"RS256\"}") + "." + base64(JSON.writeValueAsString(claims));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private PrivateKey key() throws IOException, GeneralSecurityException {
        String pem = Files.readString(system.folder().signingKey())
                .replaceAll("-----[A-Z ]+-----", "")
                .replaceAll("\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
