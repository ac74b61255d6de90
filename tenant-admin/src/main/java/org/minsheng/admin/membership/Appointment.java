package org.minsheng.admin.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.tenancy.token.Role;

/** The roles a member holds, and the department a clerk reports for. */
public record Appointment(Set<Role> roles, @Nullable UUID department) {

    private static final Set<Role> IN_GOVERNMENT = Set.of(Role.DEPARTMENT_CLERK, Role.GOVERNMENT_OFFICE);

    public Appointment {
        roles = Set.copyOf(roles);
    }

    /** What keeps it from being given to one person in one tenant; empty if nothing. */
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (roles.isEmpty()) {
            faults.add(Fault.inField("roles", null, "roles.none"));
        }
        if (!roles.stream().allMatch(Role::isGiven)) {
            faults.add(Fault.inField("roles", null, "roles.not-given"));
        }
        // national law: a member of the standing committee holds no post in government
        if (roles.contains(Role.STANDING_COMMITTEE_MEMBER) && roles.stream().anyMatch(IN_GOVERNMENT::contains)) {
            faults.add(Fault.inField("roles", null, "roles.standing-committee-in-government"));
        }
        // who reports is not who confirms
        if (roles.containsAll(IN_GOVERNMENT)) {
            faults.add(Fault.inField("roles", null, "roles.clerk-and-office"));
        }
        if (roles.contains(Role.DEPARTMENT_CLERK) && department == null) {
            faults.add(Fault.inField("department", null, "department.missing"));
        }
        if (!roles.contains(Role.DEPARTMENT_CLERK) && department != null) {
            faults.add(Fault.inField("department", null, "department.without-clerk"));
        }
        return faults;
    }

    /** Whether something of the earlier one is gone, so that what was opened with it has to end. */
    boolean takesFrom(Appointment earlier) {
        return !roles.containsAll(earlier.roles) || !Objects.equals(department, earlier.department);
    }
}
