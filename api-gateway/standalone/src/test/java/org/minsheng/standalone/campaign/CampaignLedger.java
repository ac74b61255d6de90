package org.minsheng.standalone.campaign;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.minsheng.standalone.browser.Answer;

/** What people were told while things died around them: this has to be true when all is quiet again. */
final class CampaignLedger {

    /** A report as it was handed in, known again by the mark in its narrative. */
    record Handed(String tenant, String report) {}

    /** The marks of what was acknowledged, and of what was refused and must not be there. */
    final Map<String, Handed> handedIn = new ConcurrentHashMap<>();

    final Map<String, String> refused = new ConcurrentHashMap<>();

    /** By mark: CONFIRMED or RETURNED, as the office was told. */
    final Map<String, String> decided = new ConcurrentHashMap<>();

    /** By indicator of the city: the targets of its districts as last acknowledged; empty while it is not known. */
    final Map<String, Map<String, Integer>> shares = new ConcurrentHashMap<>();

    /** By grant and page: answers that showed something through it. */
    final Map<String, AtomicInteger> looks = new ConcurrentHashMap<>();

    /** By page: questions of which nobody heard the answer. */
    final Map<String, AtomicInteger> unheardLooks = new ConcurrentHashMap<>();

    /** By grant and page: what districts had been told before anybody began. */
    final Map<String, Integer> toldBefore = new ConcurrentHashMap<>();

    final AtomicInteger grantsAgreed = new AtomicInteger();
    final AtomicInteger grantsEnded = new AtomicInteger();

    private final Map<String, AtomicInteger> away = new ConcurrentHashMap<>();

    void looked(String grant, String page) {
        count(looks, grant + " " + page);
    }

    void unheardLook(String page, int times) {
        unheardLooks.computeIfAbsent(page, _ -> new AtomicInteger()).addAndGet(times);
    }

    int looks(String grantAndPage) {
        return counted(looks.get(grantAndPage));
    }

    int unheardLooks(String page) {
        return counted(unheardLooks.get(page));
    }

    private static int counted(@Nullable AtomicInteger counter) {
        return counter == null ? 0 : counter.get();
    }

    void away(Answer answer) {
        count(away, answer.status() + " " + answer.body().path("type").asString(""));
    }

    private static void count(Map<String, AtomicInteger> counters, String what) {
        counters.computeIfAbsent(what, _ -> new AtomicInteger()).incrementAndGet();
    }

    @Override
    public String toString() {
        return "%d reports acknowledged, %d refused, %d decided, %d grants agreed, %d ended, %d looks; away %s"
                .formatted(
                        handedIn.size(),
                        refused.size(),
                        decided.size(),
                        grantsAgreed.get(),
                        grantsEnded.get(),
                        looks.values().stream().mapToInt(AtomicInteger::get).sum(),
                        new TreeMap<>(away));
    }
}
