package org.minsheng.admin;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.minsheng.tenancy.testing.PublicDoorTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The public has no business here at all. */
@AdminTest
class PublicDoorTests extends PublicDoorTest {

    @Autowired
    Tokens tokens;

    @Autowired
    TestTenants tenants;

    @Override
    protected RequestPostProcessor visitor() {
        return tokens.visitor(tenants.city());
    }

    /** As our own page sends it: signing in is for everybody, and never asks for a token. */
    @Override
    protected RequestPostProcessor nobody() {
        return csrf();
    }
}
