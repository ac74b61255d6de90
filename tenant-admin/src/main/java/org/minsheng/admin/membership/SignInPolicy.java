package org.minsheng.admin.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;

/** From which roles a tenant wants a second factor; by default from none. */
@Entity
class SignInPolicy {

    @Id
    private String tenant;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column
    private String[] totpRoles;

    // a wrapper, so that Spring Data tells a new one by its absence
    @Version
    private @Nullable Long version;

    protected SignInPolicy() {}

    SignInPolicy(TenantId tenant) {
        this.tenant = tenant.value();
        this.totpRoles = new String[0];
    }

    void requireSecondFactorOf(Set<Role> roles) {
        totpRoles = roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    Set<Role> totpRoles() {
        return Arrays.stream(totpRoles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    long version() {
        return version == null ? 0 : version;
    }
}
