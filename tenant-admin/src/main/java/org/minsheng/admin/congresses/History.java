package org.minsheng.admin.congresses;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;

/** History is continued, not edited: what is new begins after what is last. */
final class History {

    private History() {}

    static void requireAfter(LocalDate last, LocalDate next, String field) {
        if (!next.isAfter(last)) {
            throw new Flawed(Fault.inField(field, next.toString(), "tenant.date-not-after-the-last", last));
        }
    }

    /** Lets what is last end before that day. */
    static <T extends Dated<T>> void close(List<T> history, LocalDate day) {
        T last = history.getLast();
        @Nullable T shortened = last.before(day);
        if (shortened == null) {
            history.removeLast();
        } else if (!shortened.equals(last)) {
            history.set(history.size() - 1, shortened);
        }
    }

    /** What is so on that day; outside all periods the nearest before, or else the first. */
    static <T extends Dated<T>> Optional<T> near(List<T> history, LocalDate day) {
        return history.stream()
                .filter(each -> !each.validity().from().isAfter(day))
                .max(Comparator.comparing((T each) -> each.validity().from()))
                .or(() -> history.stream().findFirst());
    }
}
