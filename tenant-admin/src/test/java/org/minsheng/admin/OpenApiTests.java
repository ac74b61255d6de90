package org.minsheng.admin;

import org.minsheng.endpoints.testing.DescribedApiTest;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@AdminTest
class OpenApiTests extends DescribedApiTest {

    @Autowired
    Tokens tokens;

    @Autowired
    TestTenants tenants;

    OpenApiTests() {
        super("admin", "tenant-admin");
    }

    @Override
    protected RequestPostProcessor nobody() {
        return tokens.of(tenants.city(), Role.STREET_COUNCILLOR);
    }
}
