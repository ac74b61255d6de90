package org.minsheng.tenancy.token;

import io.swagger.v3.oas.annotations.Hidden;

/**
 * As what somebody may act in a congress; {@link #PLATFORM_OPERATOR} alone belongs to no tenant, and behind
 * {@link #VISITOR} alone stands no person.
 */
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
    SECURITY_ADMINISTRATOR,
    PLATFORM_OPERATOR,
    /** The public, whom the gateway lets in: no form offers this role and no answer names it. */
    @Hidden
    VISITOR;

    /** Whether a congress gives this role to its people. */
    public boolean isGiven() {
        return switch (this) {
            case CONGRESS_STAFF,
                    COMMITTEE_LEAD,
                    DEPUTY,
                    STANDING_COMMITTEE_MEMBER,
                    DEPARTMENT_CLERK,
                    GOVERNMENT_OFFICE,
                    STREET_STAFF,
                    STREET_COUNCILLOR,
                    AUDIT_OBSERVER,
                    TENANT_ADMINISTRATOR,
                    SECURITY_ADMINISTRATOR -> true;
            case PLATFORM_OPERATOR, VISITOR -> false;
        };
    }

    /** Whether it gives power over the accounts of others, or over the rules for them. */
    public boolean administers() {
        return this == TENANT_ADMINISTRATOR || this == SECURITY_ADMINISTRATOR || this == PLATFORM_OPERATOR;
    }

    /** The name under which Spring Security knows the role. */
    public String authority() {
        return "ROLE_" + name();
    }
}
