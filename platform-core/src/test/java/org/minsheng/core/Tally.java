package org.minsheng.core;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What many who are at work at once were told. */
final class Tally {

    static final Set<String> EVERYTHING = Set.of(
            "report",
            "confirm",
            "plan",
            "break down",
            "assign a share",
            "report a share",
            "confirm a share",
            "rules",
            "window",
            "life",
            "grant");

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();

    /** Who is too late or is refused reads why; nobody hears of an error of ours. */
    void heard(String what, MvcTestResult result) {
        int status = result.getResponse().getStatus();
        if (status >= 500) {
            failed(result.getRequest().getMethod() + " " + result.getRequest().getRequestURI() + " → " + status);
        }
        if (status < 300) {
            did(what);
        }
    }

    void did(String what) {
        done.computeIfAbsent(what, _ -> new AtomicInteger()).incrementAndGet();
    }

    void failed(String how) {
        failures.add(how);
    }

    Queue<String> failures() {
        return failures;
    }

    boolean hasEverything() {
        return done.keySet().containsAll(EVERYTHING);
    }

    /** How often each thing was done with success. */
    Map<String, Integer> done() {
        Map<String, Integer> counts = new TreeMap<>();
        done.forEach((what, times) -> counts.put(what, times.get()));
        return counts;
    }
}
