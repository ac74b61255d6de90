package org.minsheng.admin.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Something was asked for that is not done, and the user gets to read why and what to do about it. The texts are
 * {@code <slug>.title} and {@code <slug>.detail} in the message bundle of the feature.
 */
public abstract class Refusal extends ErrorResponseException {

    private final String slug;
    private final List<RefusedField> fields;
    private final Map<String, Object> facts = new LinkedHashMap<>();

    protected Refusal(HttpStatus status, String slug, Object... args) {
        this(status, slug, List.of(), args);
    }

    protected Refusal(HttpStatus status, String slug, List<RefusedField> fields, Object... args) {
        super(status, ProblemDetail.forStatus(status), null, slug + ".detail", args);
        this.slug = slug;
        this.fields = List.copyOf(fields);
        setType(URI.create("/problems/" + slug));
    }

    /** A fact that a program reads from the problem, beside the sentence for people. */
    protected final void tell(String name, Object value) {
        facts.put(name, value);
    }

    @Override
    public String getTitleMessageCode() {
        return slug + ".title";
    }

    /** What the code {@code slug} names; also the last part of the problem's type. */
    public String slug() {
        return slug;
    }

    List<RefusedField> fields() {
        return fields;
    }

    Map<String, Object> facts() {
        return facts;
    }
}
