package org.minsheng.admin.abilities;

import static org.minsheng.tenancy.abilities.Holders.anyOf;
import static org.minsheng.tenancy.token.Role.AUDIT_OBSERVER;
import static org.minsheng.tenancy.token.Role.CONGRESS_STAFF;
import static org.minsheng.tenancy.token.Role.GOVERNMENT_OFFICE;
import static org.minsheng.tenancy.token.Role.PLATFORM_OPERATOR;
import static org.minsheng.tenancy.token.Role.SECURITY_ADMINISTRATOR;
import static org.minsheng.tenancy.token.Role.TENANT_ADMINISTRATOR;

import io.swagger.v3.oas.annotations.media.Schema;
import org.minsheng.tenancy.abilities.HeldBy;
import org.minsheng.tenancy.abilities.Holders;
import org.minsheng.tenancy.directory.TenantLevel;

/** What people may do in this service, and who; said in words under {@code Ability.…} of the description's texts. */
@Schema(enumAsRef = true)
public enum Ability implements HeldBy {
    AGREE_ON_LINKAGE(anyOf(CONGRESS_STAFF, TENANT_ADMINISTRATOR)),
    /** Also for the government office, which divides the city's targets among them. */
    LIST_PARTNERS(anyOf(CONGRESS_STAFF, TENANT_ADMINISTRATOR, GOVERNMENT_OFFICE)),
    ONBOARD_DISTRICTS(anyOf(TENANT_ADMINISTRATOR).in(TenantLevel.CITY)),
    KEEP_MEMBERS(anyOf(TENANT_ADMINISTRATOR)),
    SET_SIGN_IN_POLICY(anyOf(TENANT_ADMINISTRATOR, SECURITY_ADMINISTRATOR)),
    /** To agree, as the second person, to what another one may not do alone. */
    AGREE_AS_SECOND(anyOf(TENANT_ADMINISTRATOR, SECURITY_ADMINISTRATOR, PLATFORM_OPERATOR)),
    /** Operators read what operators did. */
    READ_AUDIT(anyOf(AUDIT_OBSERVER, TENANT_ADMINISTRATOR, SECURITY_ADMINISTRATOR, PLATFORM_OPERATOR)),
    MANAGE_TENANTS(anyOf(PLATFORM_OPERATOR));

    private final Holders holders;

    Ability(Holders holders) {
        this.holders = holders;
    }

    @Override
    public Holders holders() {
        return holders;
    }
}
