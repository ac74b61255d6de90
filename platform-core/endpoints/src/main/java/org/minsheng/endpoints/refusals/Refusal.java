package org.minsheng.endpoints.refusals;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * What this service refuses, by a name of its own. A subclass names its slug; the texts stand under {@code
 * problem.<slug>.title} and {@code problem.<slug>.detail} in the messages of its feature, the arguments go into both.
 */
public abstract class Refusal extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final String slug;

    protected Refusal(HttpStatus status, String slug, Object... arguments) {
        super(status, ProblemDetail.forStatus(status), null, NamedProblems.detailCode(slug), arguments);
        this.slug = slug;
        setType(NamedProblems.type(slug));
    }

    /** Adds a member to the problem, such as the list of changes. */
    protected final void tell(String member, Object value) {
        getBody().setProperty(member, value);
    }

    @Override
    public String getTitleMessageCode() {
        return NamedProblems.titleCode(slug);
    }
}
