package org.minsheng.tenancy.token;

/** What a person may be in a congress; {@link #PLATFORM_OPERATOR} alone belongs to no tenant. */
public enum Role {
    CONGRESS_STAFF,
    COMMITTEE_LEAD,
    DEPUTY,
    STANDING_COMMITTEE_MEMBER,
    DEPARTMENT_CLERK,
    GOVERNMENT_OFFICE,
    STREET_STAFF,
    STREET_COUNCILLOR,
    AUDIT_OBSERVER,
    TENANT_ADMINISTRATOR,
    PLATFORM_OPERATOR;

    /** The name under which Spring Security knows the role. */
    public String authority() {
        return "ROLE_" + name();
    }
}
