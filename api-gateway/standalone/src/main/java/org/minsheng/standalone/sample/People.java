package org.minsheng.standalone.sample;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.minsheng.standalone.browser.Browser;
import org.minsheng.standalone.folder.DataFolder;
import tools.jackson.databind.JsonNode;

/** Everybody of the sample at a browser of their own. Each signs in once and is kept, because signing in is dear. */
final class People implements AutoCloseable {

    private static final int AT_ONCE = 4;

    private final URI address;
    private final DataFolder folder;

    /** Wide enough that hardly anybody waits while somebody else signs in. */
    private final Map<String, Browser> signedIn = new ConcurrentHashMap<>(1024);

    People(URI address, DataFolder folder) {
        this.address = address;
        this.folder = folder;
    }

    Browser as(String login) {
        return signedIn.computeIfAbsent(login, name -> new Browser(address).signIn(name, password()));
    }

    /** Those that are not there yet come side by side; one after the other they would wait for each other's hashes. */
    void signIn(Collection<String> logins) {
        each(logins, this::as);
    }

    /** With the first password, or, when an earlier start had come as far as that, with the own one. */
    Browser operator() {
        return signedIn.computeIfAbsent(SampleYear.OPERATOR, name -> {
            try {
                return new Browser(address).signIn(name, folder.password("first-operator"), password(), null);
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
    static String linkAnew(Browser inviter, JsonNode invitation) {
        String reissue = "/api/admin/invitations/" + invitation.path("id").asString() + "/reissue";
        return inviter.post(reissue, Map.of()).ok().body().path("link").asString();
    }

    private String password() {
        return SampleYear.password(folder);
    }

    @Override
    public void close() {
        signedIn.values().forEach(Browser::close);
        signedIn.clear();
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
}
