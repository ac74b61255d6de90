package org.minsheng.admin.linkage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;

/** Which congress acts, through which role. Names of people stay at home: the other side reads this. */
@Embeddable
public record Party(
        @Column(name = "by_tenant") TenantId tenant,

        @Column(name = "by_role") @Enumerated(EnumType.STRING)
        Role role) {}
