package org.minsheng.core.ground.abilities;

import static org.minsheng.tenancy.abilities.Holders.anyOf;
import static org.minsheng.tenancy.token.Role.AUDIT_OBSERVER;
import static org.minsheng.tenancy.token.Role.COMMITTEE_LEAD;
import static org.minsheng.tenancy.token.Role.CONGRESS_STAFF;
import static org.minsheng.tenancy.token.Role.DEPARTMENT_CLERK;
import static org.minsheng.tenancy.token.Role.DEPUTY;
import static org.minsheng.tenancy.token.Role.GOVERNMENT_OFFICE;
import static org.minsheng.tenancy.token.Role.SECURITY_ADMINISTRATOR;
import static org.minsheng.tenancy.token.Role.STANDING_COMMITTEE_MEMBER;
import static org.minsheng.tenancy.token.Role.STREET_STAFF;
import static org.minsheng.tenancy.token.Role.TENANT_ADMINISTRATOR;

import io.swagger.v3.oas.annotations.media.Schema;
import org.minsheng.tenancy.abilities.HeldBy;
import org.minsheng.tenancy.abilities.Holders;
import org.minsheng.tenancy.directory.TenantLevel;

/** What people may do in this service, and who; said in words under {@code Ability.…} of the description's texts. */
@Schema(enumAsRef = true)
public enum Ability implements HeldBy {
    READ_OVERVIEW(readers()),
    READ_REGISTER(readers()),
    IMPORT_LIST(organizers()),
    KEEP_DEPARTMENTS(organizers()),
    PLAN_PROJECTS(organizers()),
    COMPLETE_PROJECTS(organizers()),
    PLAN_YEAR(organizers()),
    READ_REPORTS(anyOf(CONGRESS_STAFF, GOVERNMENT_OFFICE, DEPARTMENT_CLERK)),
    REPORT_PROGRESS(anyOf(DEPARTMENT_CLERK)),
    CONFIRM_REPORTS(anyOf(GOVERNMENT_OFFICE)),
    REMIND_DEPARTMENTS(organizers()),
    DIVIDE_TARGETS(anyOf(GOVERNMENT_OFFICE).in(TenantLevel.CITY)),
    READ_CITY_TASKS(readers().in(TenantLevel.DISTRICT)),
    ASSIGN_CITY_TASKS(organizers().in(TenantLevel.DISTRICT)),
    READ_JOINT_BOARD(anyOf(
                    CONGRESS_STAFF,
                    COMMITTEE_LEAD,
                    STANDING_COMMITTEE_MEMBER,
                    GOVERNMENT_OFFICE,
                    AUDIT_OBSERVER,
                    TENANT_ADMINISTRATOR)
            .in(TenantLevel.CITY)),
    READ_ACCESS_LOG(anyOf(CONGRESS_STAFF, TENANT_ADMINISTRATOR)),
    READ_AUDIT(anyOf(AUDIT_OBSERVER, TENANT_ADMINISTRATOR, SECURITY_ADMINISTRATOR));

    private final Holders holders;

    Ability(Holders holders) {
        this.holders = holders;
    }

    @Override
    public Holders holders() {
        return holders;
    }

    /** Everybody of the congress but street councillors, who work with their street's matters alone. */
    private static Holders readers() {
        return anyOf(
                CONGRESS_STAFF,
                COMMITTEE_LEAD,
                DEPUTY,
                STANDING_COMMITTEE_MEMBER,
                DEPARTMENT_CLERK,
                GOVERNMENT_OFFICE,
                STREET_STAFF,
                AUDIT_OBSERVER,
                TENANT_ADMINISTRATOR);
    }

    /** Those who set up the year: lists, departments, who carries out what. */
    private static Holders organizers() {
        return anyOf(CONGRESS_STAFF, GOVERNMENT_OFFICE);
    }
}
