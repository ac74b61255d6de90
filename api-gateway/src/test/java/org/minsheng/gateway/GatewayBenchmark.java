package org.minsheng.gateway;

import static org.minsheng.tenancy.testing.Contest.percentile;
import static org.minsheng.tenancy.testing.Contest.say;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.minsheng.hop.BareHop;
import org.minsheng.tenancy.testing.RedisForTests;

/**
 * What a request of a signed-in person costs the gateway, by what Spring Cloud Gateway alone costs: processor time of the two
 * processes, both compilers, both before the same service, in turns (A B A B) after both were warmed with the same requests.
 * {@code mvn -Pbench package -pl api-gateway -am -Dtest=GatewayBenchmark}. The rounds are printed one by one: as long as they
 * fall, it was not warm.
 */
@NullUnmarked
class GatewayBenchmark {

    private static final int WARM = Integer.getInteger("bench.warm", 60_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 10);
    private static final int REQUESTS = Integer.getInteger("bench.requests", 6_000);
    private static final int AT_ONCE = 4;
    private static final String PATH = "/api/core/policy";
    /** What only ours is made of. */
    private static final Pattern OURS = Pattern.compile(
            ".*(spring-security|spring-session|spring-data|lettuce|bucket4j|springdoc|opentelemetry|micrometer-tracing"
                    + "|micrometer-registry|spring-boot-(security|session|data|actuator|opentelemetry|micrometer"
                    + "|health|redis)|api-gateway/target/classes|tenancy|endpoints).*");

    @Test
    void what_a_request_costs_by_a_bare_hop() throws Exception {
        try (Upstream service = new Upstream();
                Hop bare = Hop.of(
                        BareHop.class,
                        jar -> !OURS.matcher(jar).matches(),
                        Map.of("hop.to", service.address(), "spring.threads.virtual.enabled", true));
                Hop ours = Hop.of(GatewayApplication.class, _ -> true, settings(service));
                HttpClient nobody = HttpClient.newHttpClient();
                HttpClient person = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .build()) {
            signIn(person, ours, service);
            ask(person, ours, WARM);
            ask(nobody, bare, WARM);
            double[] own = new double[ROUNDS];
            double[] other = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                own[i] = cost(person, ours);
                other[i] = cost(nobody, bare);
                say("round %d: ours %.0f µs, a bare hop %.0f µs", i + 1, own[i], other[i]);
            }
            double[] ratios = IntStream.range(0, ROUNDS)
                    .mapToDouble(i -> own[i] / other[i])
                    .toArray();
            say(
                    "GET %s, CPU a request after %d: ours %.0f µs, a bare hop %.0f µs, ratio %.2f (%.2f to %.2f)",
                    PATH,
                    WARM,
                    percentile(own, 0.5),
                    percentile(other, 0.5),
                    percentile(ratios, 0.5),
                    percentile(ratios, 0),
                    percentile(ratios, 1));
        }
    }

    private static Map<String, Object> settings(Upstream service) {
        service.issuer = "http://localhost:9/auth";
        service.accessTokenSeconds = 24 * 60 * 60;
        Map<String, Object> settings = new HashMap<>(RedisForTests.properties());
        settings.put("minsheng.issuer", service.issuer);
        settings.put("minsheng.services.platform-core", service.address());
        settings.put("minsheng.services.tenant-admin", service.address());
        settings.put("minsheng.auth.jwk-set-uri", service.address() + "/auth/oauth2/jwks");
        settings.put("minsheng.auth.token-uri", service.address() + "/auth/oauth2/token");
        settings.put("minsheng.auth.client-secret", "a secret of the benchmark");
        settings.put("management.server.port", 0);
        // they count, as ever, and refuse nobody
        settings.put("minsheng.limits.address", 100_000_000);
        settings.put("minsheng.limits.tenant", 100_000_000);
        return settings;
    }

    private static void signIn(HttpClient person, Hop ours, Upstream service) throws Exception {
        String authorize = answer(person, ours.address("/login"))
                .headers()
                .firstValue("location")
                .orElseThrow();
        service.nonce = GatewayTest.parameter(authorize, "nonce");
        answer(
                person,
                ours.address(
                        "/login/oauth2/code/api-gateway?code=any&state=" + GatewayTest.parameter(authorize, "state")));
        ok(person, ours);
    }

    private static double cost(HttpClient client, Hop hop) throws Exception {
        double before = hop.processor();
        ask(client, hop, REQUESTS);
        return (hop.processor() - before) / REQUESTS;
    }

    private static void ask(HttpClient client, Hop hop, int times) throws Exception {
        try (ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = IntStream.range(0, AT_ONCE)
                    .<Future<?>>mapToObj(_ -> askers.submit(() -> {
                        for (int i = 0; i < times / AT_ONCE; i++) {
                            ok(client, hop);
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static void ok(HttpClient client, Hop hop) throws Exception {
        HttpResponse<String> answer = answer(client, hop.address(PATH));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private static HttpResponse<String> answer(HttpClient client, URI address) throws Exception {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
