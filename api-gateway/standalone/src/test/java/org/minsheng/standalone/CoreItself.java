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
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + (system.address().getPort() + 1) + path))
                .header("Authorization", "Bearer " + token(tenant, role))
                .method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        return Answer.of(http.send(request.build(), HttpResponse.BodyHandlers.ofString()), JSON);
    }

    private String token(String tenant, String role) throws IOException, GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String claims = JSON.writeValueAsString(Map.of(
                "iss",
                system.address() + "/auth",
                "aud",
                List.of("minsheng"),
                "sub",
                new UUID(0, 7).toString(),
                "name",
                "办公室07",
                "tenant",
                tenant,
                "level",
                "hangzhou".equals(tenant) ? "CITY" : "DISTRICT",
                "roles",
                List.of(role),
                "iat",
                now,
                "exp",
                now + 300));
        String signed = base64("{\"alg\":\"RS256\"}") + "." + base64(claims);
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
