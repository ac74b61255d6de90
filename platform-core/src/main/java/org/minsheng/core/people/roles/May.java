package org.minsheng.core.people.roles;

/** Who may do what, as expressions for {@code @PreAuthorize}; whoever is not named may not. */
public final class May {

    /** Everybody of the congress but street councillors, who work with their street's matters alone. */
    public static final String READ = "hasAnyRole('CONGRESS_STAFF', 'COMMITTEE_LEAD', 'DEPUTY',"
            + " 'STANDING_COMMITTEE_MEMBER', 'DEPARTMENT_CLERK', 'GOVERNMENT_OFFICE', 'STREET_STAFF',"
            + " 'AUDIT_OBSERVER', 'TENANT_ADMINISTRATOR')";

    /** Sets up the year: lists, departments, who carries out what. */
    public static final String ORGANIZE = "hasAnyRole('CONGRESS_STAFF', 'GOVERNMENT_OFFICE')";

    public static final String REPORT = "hasRole('DEPARTMENT_CLERK')";

    /** Checks what departments report, and breaks targets down. */
    public static final String CHECK = "hasRole('GOVERNMENT_OFFICE')";

    private May() {}
}
