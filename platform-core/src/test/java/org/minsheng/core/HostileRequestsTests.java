package org.minsheng.core;

import java.util.List;
import java.util.stream.Stream;
import org.minsheng.core.testing.RealServers;
import org.minsheng.core.testing.TestIssuer;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.endpoints.testing.HostileRequestsTest;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "logging.structured.format.console="})
@ContextConfiguration(initializers = RealServers.class)
@Import({TestTenants.class, TestIssuer.class})
@DirtiesContext
class HostileRequestsTests extends HostileRequestsTest {

    @Autowired
    TestTenants tenants;

    HostileRequestsTests() {
        super("core");
    }

    @Override
    protected List<RequestPostProcessor> everybody() {
        TenantId city = tenants.freshCity();
        return List.of(
                Tokens.of(city, Stream.of(Role.values()).filter(Role::isGiven).toArray(Role[]::new)),
                Tokens.visitor(city),
                Tokens.of(city, Role.CONGRESS_STAFF));
    }
}
