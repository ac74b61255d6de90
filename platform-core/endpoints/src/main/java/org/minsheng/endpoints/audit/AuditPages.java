package org.minsheng.endpoints.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.lists.Cursor;
import org.minsheng.endpoints.lists.Slice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** A trail as people read it and take it along; operations are called what the description calls them. */
public class AuditPages {

    public static final String CSV = "text/csv";

    private static final int MOST_TAKEN_ALONG = 50_000;
    private static final String MARK = "\uFEFF";

    private final AuditTrail trail;
    private final MessageSource texts;
    private final Operations operations;
    private final int mostInAFile;

    @Autowired
    AuditPages(AuditTrail trail, MessageSource texts, Operations operations) {
        this(trail, texts, operations, MOST_TAKEN_ALONG);
    }

    AuditPages(AuditTrail trail, MessageSource texts, Operations operations, int mostInAFile) {
        this.trail = trail;
        this.texts = texts;
        this.operations = operations;
        this.mostInAFile = mostInAFile;
    }

    /**
     * One deed.
     *
     * @param what in words
     * @param act method and address of the operation
     */
    public record AuditView(
            UUID id,
            Instant at,
            @Nullable UUID person,
            @Nullable String name,
            List<String> roles,
            String what,
            String act,
            @Nullable String subject,
            Outcome outcome,
            @Nullable Integer status,
            @Nullable String address,
            @Nullable String request) {}

    public Slice<AuditView> page(
            TrailExtent extent, AuditQuery query, @Nullable String cursor, @Nullable Integer limit) {
        int most = Slice.limit(limit);
        AuditTrail.Place after =
                Cursor.read(cursor, query.name()).map(AuditPages::place).orElse(null);
        List<AuditView> oneMore = trail.list(query.in(extent, operations), after, most + 1).stream()
                .map(this::view)
                .toList();
        return Slice.of(oneMore, most, last -> Cursor.of(query.name(), last.at(), last.id()));
    }

    private static AuditTrail.Place place(Cursor cursor) {
        return new AuditTrail.Place(cursor.instant(0), cursor.id(1));
    }

    /**
     * As spreadsheets read it: with a mark that says UTF-8, and with nothing that they would take for a formula. Where there
     * is more than a file holds, its last line says so and which day to ask for next.
     */
    public byte[] csv(TrailExtent extent, AuditQuery query) {
        List<Entry> oneMore = trail.list(query.in(extent, operations), null, mostInAFile + 1);
        Stream<String> head = Stream.of(
                        "at", "name", "person", "roles", "what", "act", "subject", "outcome", "status", "address",
                        "request")
                .map(column -> said("audit." + column, column));
        Stream<Stream<String>> rows =
                oneMore.stream().limit(mostInAFile).map(this::view).map(AuditPages::cells);
        Stream<Stream<String>> end =
                oneMore.size() > mostInAFile ? Stream.of(Stream.of(more(oneMore.getLast()))) : Stream.empty();
        return Stream.of(Stream.of(head), rows, end)
                .flatMap(Function.identity())
                .map(row -> row.map(AuditPages::quoted).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining("", MARK, ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The first that is missing may share its day with the last that is there, so that day is asked for again. */
    private String more(Entry missing) {
        Object[] told = {
            String.valueOf(mostInAFile),
            missing.at().atZone(AuditQuery.HERE).toLocalDate().toString()
        };
        return texts.getMessage("audit.more", told, LocaleContextHolder.getLocale());
    }

    private static Stream<String> cells(AuditView row) {
        return Stream.of(
                row.at().atZone(AuditQuery.HERE).toOffsetDateTime().toString(),
                text(row.name()),
                text(row.person()),
                String.join(" ", row.roles()),
                row.what(),
                row.act(),
                text(row.subject()),
                row.outcome().name(),
                text(row.status()),
                text(row.address()),
                text(row.request()));
    }

    private static String text(@Nullable Object cell) {
        return cell == null ? "" : cell.toString();
    }

    private static String quoted(String cell) {
        String harmless = cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }

    private AuditView view(Entry entry) {
        return new AuditView(
                entry.id(),
                entry.at(),
                entry.person(),
                entry.name(),
                entry.roles(),
                operations.called(entry.act()),
                entry.act(),
                entry.subject(),
                entry.outcome(),
                entry.status(),
                entry.address(),
                entry.request());
    }

    private String said(String code, String otherwise) {
        String said = texts.getMessage(code, null, otherwise, LocaleContextHolder.getLocale());
        return said == null ? otherwise : said;
    }
}
