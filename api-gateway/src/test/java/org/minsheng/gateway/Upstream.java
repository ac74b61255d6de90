package org.minsheng.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Stands for both services: an authorization server that always agrees, and an API that answers with what it received. */
final class Upstream implements AutoCloseable {

    private final HttpServer server;
    private final RSAKey key;
    final AtomicInteger refreshes = new AtomicInteger();
    /** How many requests got through to a service. */
    final AtomicInteger echoed = new AtomicInteger();
    /** How often the gateway has asked for a visitor's token, by congress. */
    final Map<String, Integer> visitors = new ConcurrentHashMap<>();
    /** Congresses whose public is not let in, and why. */
    final Map<String, String> closed = new ConcurrentHashMap<>();

    /** Refresh tokens that are worth nothing any more. */
    final Set<String> revoked = ConcurrentHashMap.newKeySet();

    volatile String issuer = "";
    volatile String nonce = "";
    volatile boolean refusesRefresh;
    volatile boolean refusesRevocation;
    /** Shorter than the gateway's margin means: refresh at the next request. */
    volatile int accessTokenSeconds = 300;
    /** What happens elsewhere while the API works out its answer. */
    volatile Runnable meanwhile = () -> {};
    /** As if the service gave whoever asks a cookie. */
    volatile boolean givesCookie;
    /** As if the service were killed in the middle of its answer. */
    volatile boolean breaksOff;

    Upstream() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("test").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/auth/oauth2/jwks", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/auth/oauth2/token", this::token);
        server.createContext("/auth/oauth2/revoke", this::revoke);
        server.createContext("/", this::echo);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (form.contains("grant_type=client_credentials")) {
            visitor(exchange, form);
            return;
        }
        boolean refresh = form.contains("grant_type=refresh_token");
        if (refresh) {
            refreshes.incrementAndGet();
            if (refusesRefresh) {
                answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
                return;
            }
        }
        int seconds = refresh ? 300 : accessTokenSeconds;
        answer(exchange, 200, """
                {"access_token":"%s","refresh_token":"r%d","token_type":"Bearer","expires_in":%d,"id_token":"%s"}
                """.formatted(
                        jwt(Map.of("tenant", "hangzhou")), refreshes.get(), seconds, jwt(Map.of("nonce", nonce))));
    }

    private void revoke(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean known = exchange.getRequestHeaders().containsKey("Authorization");
        if (refusesRevocation || !known) {
            answer(exchange, known ? 503 : 401, "{}");
            return;
        }
        revoked.add(GatewayTest.parameter("?" + form, "token"));
        answer(exchange, 200, "");
    }

    private void visitor(HttpExchange exchange, String form) throws IOException {
        String congress = GatewayTest.parameter("?" + form, "tenant");
        visitors.merge(congress, 1, Integer::sum);
        meanwhile.run();
        if (closed.containsKey(congress)) {
            answer(exchange, 400, "{\"error\":\"%s\"}".formatted(closed.get(congress)));
            return;
        }
        answer(exchange, 200, """
                {"access_token":"%s","token_type":"Bearer","expires_in":%d,"scope":"%s"}
                """.formatted(
                        jwt(Map.of("tenant", congress, "roles", List.of("VISITOR"))),
                        accessTokenSeconds,
                        GatewayTest.parameter("?" + form, "scope")));
    }

    private String jwt(Map<String, Object> claims) {
        var builder = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("7d1f7f6e-0000-7000-8000-000000000001")
                .audience("api-gateway")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        claims.forEach(builder::claim);
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), builder.build());
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return jwt.serialize();
    }

    /** What the service was sent, as lines "name: value" in order of the names; first of all which address was asked. */
    private void echo(HttpExchange exchange) throws IOException {
        echoed.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        meanwhile.run();
        if (breaksOff) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"half\":".getBytes(StandardCharsets.UTF_8));
            exchange.close();
            return;
        }
        if (givesCookie) {
            exchange.getResponseHeaders().set("Set-Cookie", "THEIRS=1");
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("", exchange.getRequestMethod() + " " + exchange.getRequestURI());
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name, String.join(",", List.copyOf(values))));
        answer(
                exchange,
                200,
                headers.entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .collect(Collectors.joining("\n")));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("X-Request-Id", "numbered-by-the-service");
        if ("HEAD".equals(exchange.getRequestMethod())) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
