package org.minsheng.admin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** platform-core as the others see it: three doors. It can be told to fail for one tenant, grant or subject and no other. */
public final class FakeCore {

    /** What it does with a call: the last three are told apart only by what has happened behind the door. */
    public enum Mood {
        WORK,
        FAIL,
        REFUSE,
        NOT_YET,
        HANG,
        WORK_AND_HANG_UP
    }

    public record Call(String subject, Map<String, Object> body, String authorization) {

        public String text(String field) {
            return String.valueOf(body.get(field));
        }

        public long version() {
            return number("version");
        }

        public long number(String field) {
            return Long.parseLong(text(field));
        }
    }

    private static final FakeCore ONLY = new FakeCore(start());
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Map<String, Deque<Mood>> moods = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    private FakeCore(HttpServer server) {
        this.server = server;
    }

    public static FakeCore instance() {
        return ONLY;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/internal/", exchange -> ONLY.answer(exchange));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next calls about this slug or grant meet these moods; when they are used up it works again. */
    public void expect(Object subject, Mood... next) {
        moods.computeIfAbsent(subject.toString(), _ -> new ConcurrentLinkedDeque<>())
                .addAll(List.of(next));
    }

    /** All that was understood, in the order of arrival. */
    public List<Call> calls(Object subject) {
        return calls.stream()
                .filter(call -> call.subject().equals(subject.toString()))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String subject = path.substring(path.lastIndexOf('/') + 1);
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (nextMood(subject)) {
            case WORK -> {
                understand(exchange, subject, text);
                send(exchange, 200, text);
            }
            case FAIL -> send(exchange, 500, "{}");
            case REFUSE -> send(exchange, 422, "{}");
            case NOT_YET -> send(exchange, 200, "{\"state\": \"PREPARING\"}");
            case HANG -> {
                sleep();
                exchange.close();
            }
            case WORK_AND_HANG_UP -> {
                understand(exchange, subject, text);
                exchange.close();
            }
        }
    }

    private Mood nextMood(String subject) {
        Mood mood = moods.getOrDefault(subject, new ConcurrentLinkedDeque<>()).poll();
        return mood == null ? Mood.WORK : mood;
    }

    private void understand(HttpExchange exchange, String subject, String text) {
        Map<String, Object> body = JSON.readValue(text, new TypeReference<>() {});
        calls.add(new Call(subject, body, exchange.getRequestHeaders().getFirst("Authorization")));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void sleep() {
        try {
            TimeUnit.SECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
