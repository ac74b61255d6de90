package org.minsheng.admin.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.token.Role;

class AppointmentTests {

    @Property
    void whoever_sits_in_the_standing_committee_is_never_in_government(@ForAll Set<Role> roles) {
        boolean both = roles.contains(Role.STANDING_COMMITTEE_MEMBER)
                && (roles.contains(Role.DEPARTMENT_CLERK) || roles.contains(Role.GOVERNMENT_OFFICE));
        assertThat(new Appointment(roles, null).faults())
                .filteredOn(fault -> fault.code().equals("roles.standing-committee-in-government"))
                .hasSize(both ? 1 : 0);
    }

    @Property
    void whoever_reports_is_never_who_confirms(@ForAll Set<Role> roles) {
        boolean both = roles.contains(Role.DEPARTMENT_CLERK) && roles.contains(Role.GOVERNMENT_OFFICE);
        assertThat(new Appointment(roles, null).faults())
                .filteredOn(fault -> fault.code().equals("roles.clerk-and-office"))
                .hasSize(both ? 1 : 0);
    }

    @Property
    void only_what_a_congress_gives_is_given(@ForAll Role role) {
        assertThat(new Appointment(Set.of(role), null).faults())
                .filteredOn(fault -> fault.code().equals("roles.not-given"))
                .hasSize(role == Role.PLATFORM_OPERATOR || role == Role.VISITOR ? 1 : 0);
    }

    @Test
    void a_clerk_has_a_department_and_nobody_else_has() {
        UUID department = UUID.randomUUID();
        assertThat(new Appointment(Set.of(Role.DEPARTMENT_CLERK), department).faults())
                .isEmpty();
        assertThat(new Appointment(Set.of(Role.DEPARTMENT_CLERK), null).faults())
                .hasSize(1);
        assertThat(new Appointment(Set.of(Role.DEPUTY), department).faults()).hasSize(1);
        assertThat(new Appointment(Set.of(), null).faults()).hasSize(1);
    }
}
