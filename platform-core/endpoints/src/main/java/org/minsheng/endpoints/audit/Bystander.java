package org.minsheng.endpoints.audit;

import jakarta.servlet.http.HttpServletRequest;

/** What a service knows of whoever comes without a token: somebody who is about to sign in. */
public interface Bystander {

    /** Whether the request is one that is written down although nobody is signed in. */
    boolean concerns(HttpServletRequest request);

    /** Who it turned out to be, when the request has been answered. */
    Who who(HttpServletRequest request);
}
