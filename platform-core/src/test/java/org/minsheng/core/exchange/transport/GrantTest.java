package org.minsheng.core.exchange.transport;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Autowired;

/** A district whose two projects were there long before any grant. */
public abstract class GrantTest {

    @Autowired
    TestTenants tenants;

    @Autowired
    SampleOwners owners;

    @Autowired
    ExchangeForTests exchange;

    TenantId city;

    TenantId district;

    UUID beds;

    UUID schools;

    @BeforeEach
    void a_district_with_two_projects() {
        city = tenants.freshCity();
        district = tenants.freshDistrict(city);
        beds = UUID.randomUUID();
        schools = UUID.randomUUID();
        owners.say(
                district,
                7,
                Samples.project(beds, 1, "养老床位"),
                Samples.progress(beds, 600),
                Samples.funds(beds, 100, 50, 20),
                Samples.project(schools, 2, "学校扩建"),
                Samples.progress(schools, 300),
                Samples.funds(schools, 200, 150, 120));
        exchange.deliver(district);
    }

    /** In which version the city has each of the three kinds of it. */
    Collection<Object> versions(UUID project) {
        Map<String, Object> row = exchange.rows(
                        city,
                        "select p.version as project, g.version as progress, f.version as funds from joint_project p"
                                + " full join joint_progress g using (source, project_id) full join joint_funds f using (source, project_id)"
                                + " where project_id = ?",
                        project)
                .getFirst();
        return row.values();
    }
}
