package org.minsheng.tenancy.revocation;

import org.springframework.security.core.AuthenticationException;

/** What the token was given for has changed since. */
public class AccessEnded extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    public AccessEnded() {
        super("What this token was given for has changed");
    }
}
