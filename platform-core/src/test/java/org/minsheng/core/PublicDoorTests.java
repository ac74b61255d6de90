package org.minsheng.core;

import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.testing.PublicDoorTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@CoreTest
class PublicDoorTests extends PublicDoorTest {

    @Autowired
    TestTenants tenants;

    PublicDoorTests() {
        super("GET /api/core/portal/congress");
    }

    @Override
    protected RequestPostProcessor visitor() {
        return Tokens.visitor(tenants.freshCity());
    }
}
