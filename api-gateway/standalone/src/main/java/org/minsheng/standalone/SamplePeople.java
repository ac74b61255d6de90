package org.minsheng.standalone;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Everybody of the sample at a browser of their own. Each signs in once and is kept, because signing in is dear. */
final class SamplePeople implements AutoCloseable {

    private static final int AT_ONCE = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final URI address;
    private final DataFolder folder;
    private final Map<String, Browser> signedIn = new ConcurrentHashMap<>();

    SamplePeople(URI address, DataFolder folder) {
        this.address = address;
        this.folder = folder;
    }

    Browser as(String login) {
        return signedIn.computeIfAbsent(login, name -> new Browser(address).signIn(name, password()));
    }

    /** With the first password, or, when an earlier start had come as far as that, with the own one. */
    Browser firstSignIn(String login, String firstPassword) {
        return signedIn.computeIfAbsent(login, name -> {
            try {
                return new Browser(address).signIn(name, firstPassword, password(), null);
            } catch (Browser.NotSignedIn changedAlready) {
                return new Browser(address).signIn(name, password());
            }
        });
    }

    /** Somebody follows the link of an invitation, with the sample's password, be it chosen now or that of their account. */
    void accept(String link, String login) {
        try (Browser invited = new Browser(address)) {
            invited.post(
                            "/api/admin/public/invitations/" + link.substring(link.lastIndexOf('/') + 1),
                            Map.of("loginName", login, "password", password()))
                    .ok();
        }
    }

    /** A link is shown once only: one that an earlier start lost, or that was sent away, is issued anew. */
    void acceptAnew(Browser inviter, JsonNode invitation, String login) {
        String reissue = "/api/admin/invitations/" + invitation.path("id").asString() + "/reissue";
        accept(inviter.post(reissue, Map.of()).ok().body().path("link").asString(), login);
    }

    private String password() {
        return SampleYear.password(folder);
    }

    @Override
    public void close() {
        signedIn.values().forEach(Browser::close);
        signedIn.clear();
    }

    /** Some lists are the answer itself, others come in pages. */
    static List<JsonNode> items(JsonNode answer) {
        return List.copyOf((answer.isArray() ? answer : answer.path("items")).values());
    }

    static @Nullable JsonNode find(List<JsonNode> items, String field, String value) {
        return items.stream()
                .filter(item -> value.equals(item.path(field).asString("")))
                .findFirst()
                .orElse(null);
    }

    /** Each of them, several at once: most of it is waiting for answers. */
    static <T> void each(Collection<T> all, Consumer<T> work) {
        List<? extends Future<?>> begun;
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            begun = all.stream()
                    .map(one -> threads.submit(() -> work.accept(one)))
                    .toList();
        }
        for (Future<?> one : begun) {
            if (one.state() == Future.State.FAILED) {
                throw new IllegalStateException(one.exceptionNow());
            }
        }
    }

    static <T> T await(Supplier<@Nullable T> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            T found = look.get();
            if (found != null) {
                return found;
            }
            Pause.of(Duration.ofMillis(300));
        }
        throw new IllegalStateException("Waited in vain for something that should come by itself");
    }
}
