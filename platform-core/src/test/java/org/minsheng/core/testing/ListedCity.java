package org.minsheng.core.testing;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/**
 * A city of its own that has taken in its published list of ten projects.
 *
 * @param office its government office
 * @param department who is responsible for the project
 * @param project its sixth: 400 halls and 1500 events
 */
public record ListedCity(AskedAs office, UUID department, JsonNode project) {

    public static final String NAME = "杭州市";

    /** Such a city, asked by someone in that role; none of its projects has a department yet. */
    public static AskedAs askedBy(Role role, TestTenants tenants, MockMvcTester mvc) {
        AskedAs someone = AskedAs.role(mvc, tenants.freshCity(NAME), role);
        someone.importList(PublishedList.of(NAME), 2020);
        return someone;
    }

    /** Such a city, whose sixth project has a department. */
    public static ListedCity atWork(TestTenants tenants, MockMvcTester mvc) {
        AskedAs office = askedBy(Role.GOVERNMENT_OFFICE, tenants, mvc);
        UUID department = office.department("市农业农村局");
        return new ListedCity(office, department, office.assign(office.project(6), department));
    }

    /** One that took its list in on that day; afterwards it is the day on which every test begins. */
    public static ListedCity atWorkSince(LocalDate day, TestTenants tenants, MockMvcTester mvc) {
        BusinessTime.turnTo(day);
        ListedCity city = atWork(tenants, mvc);
        BusinessTime.back();
        return city;
    }

    public TenantId tenant() {
        return office.tenant();
    }

    public AskedAs clerk() {
        return office.clerkOf(department);
    }

    /** What the department reports of its project when it has done as it should. */
    public Map<String, Object> figures() {
        return AskedAs.figures(project, 100, 50, "", 300, 1800);
    }
}
