package org.minsheng.core;

import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.endpoints.testing.DescribedApiTest;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@CoreTest
class OpenApiTests extends DescribedApiTest {

    @Autowired
    TestTenants tenants;

    OpenApiTests() {
        super("core", "platform-core");
    }

    @Override
    protected RequestPostProcessor nobody() {
        return Tokens.of(tenants.freshCity(), Role.STREET_COUNCILLOR);
    }
}
