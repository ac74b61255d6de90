package org.minsheng.core.execution.inbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.report.ReportDesk;
import org.minsheng.core.execution.report.ReportId;
import org.minsheng.endpoints.refusals.Refusal;
import org.minsheng.endpoints.repeats.Idempotency;
import org.minsheng.endpoints.versions.ChangedMeanwhile;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.token.Actor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Confirms reports one after the other, each in a transaction of its own: what one is refused for holds up no other. */
@Component
public class ManyReports {

    private final ReportDesk desk;
    private final Idempotency idempotency;
    private final MessageSource messages;

    ManyReports(ReportDesk desk, Idempotency idempotency, MessageSource messages) {
        this.desk = desk;
        this.idempotency = idempotency;
        this.messages = messages;
    }

    /** A report in the version that was looked at. */
    public record LookedAt(ReportId id, long version) {}

    /** @param title what it was refused for, in short, and in the language of whoever asked, like the detail */
    public record Left(ReportId id, String title, String detail) {}

    public record Decided(List<ReportId> confirmed, List<Left> left) {}

    /**
     * Under the same key again, what was confirmed is not confirmed twice, and what was refused or never came to be tried is
     * tried.
     */
    public Decided confirm(List<LookedAt> reports, @Nullable UUID key, Actor by) {
        List<ReportId> confirmed = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (LookedAt report : reports) {
            try {
                confirmed.add(confirm(report, key, by));
            } catch (Refusal refused) {
                left.add(left(report, refused));
            } catch (OptimisticLockingFailureException lost) {
                left.add(left(report, new ChangedMeanwhile(report.version, List.of())));
            }
        }
        return new Decided(confirmed, left);
    }

    private ReportId confirm(LookedAt report, @Nullable UUID key, Actor by) {
        return idempotency.once(keyOf(report, key), by, report, ReportId.class, () -> {
            desk.confirm(report.id, new IfMatch(report.version), by);
            return report.id;
        });
    }

    /** Each report has a key of its own, made of the one that was sent for all. */
    private static @Nullable UUID keyOf(LookedAt report, @Nullable UUID key) {
        return key == null ? null : UUID.nameUUIDFromBytes((key + " " + report.id).getBytes(StandardCharsets.UTF_8));
    }

    private Left left(LookedAt report, Refusal refused) {
        Locale language = LocaleContextHolder.getLocale();
        ProblemDetail why = refused.updateAndGetBody(messages, language);
        return new Left(report.id, Objects.requireNonNull(why.getTitle()), Objects.requireNonNull(why.getDetail()));
    }
}
