package org.minsheng.tenancy.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The page was opened in another membership than the session acts for; texts under {@code problem.another-membership}. */
public class AnotherMembership extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private static final String SLUG = "another-membership";

    /** @param acting the membership that the session acts for now, null for none */
    AnotherMembership(@Nullable String acting) {
        super(HttpStatus.CONFLICT);
        setType(URI.create("/problems/" + SLUG));
        getBody().setProperty("membership", acting);
    }

    @Override
    public String getTitleMessageCode() {
        return "problem." + SLUG + ".title";
    }

    @Override
    public String getDetailMessageCode() {
        return "problem." + SLUG + ".detail";
    }
}
