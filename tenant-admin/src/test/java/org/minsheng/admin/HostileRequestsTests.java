package org.minsheng.admin;

import java.util.List;
import java.util.stream.Stream;
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
@ContextConfiguration(initializers = TestServers.class)
@Import({TestTenants.class, Tokens.class})
@DirtiesContext
class HostileRequestsTests extends HostileRequestsTest {

    @Autowired
    TestTenants tenants;

    @Autowired
    Tokens tokens;

    HostileRequestsTests() {
        super("admin");
    }

    @Override
    protected List<RequestPostProcessor> everybody() {
        TenantId city = tenants.city();
        return List.of(
                tokens.of(city, Stream.of(Role.values()).filter(Role::isGiven).toArray(Role[]::new)),
                tokens.operator(),
                request -> request);
    }
}
