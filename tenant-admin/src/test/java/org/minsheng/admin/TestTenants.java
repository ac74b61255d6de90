package org.minsheng.admin;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.congresses.TenantsKnown;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantLevel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Tenants that need nothing prepared, beside the real ones that onboarding knows. */
@TestComponent
@Primary
public class TestTenants implements TenantsKnown {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Map<TenantId, KnownTenant> pretended = new ConcurrentHashMap<>();
    private final ObjectProvider<TenantsKnown> all;

    TestTenants(ObjectProvider<TenantsKnown> all) {
        this.all = all;
    }

    /** A new active city that no other test knows. */
    public TenantId city() {
        return add(TenantLevel.CITY, null);
    }

    /** A new active district of the city. */
    public TenantId district(TenantId city) {
        return add(TenantLevel.DISTRICT, city);
    }

    public void setState(TenantId tenant, State state) {
        pretended.computeIfPresent(
                tenant, (id, known) -> new KnownTenant(id, known.name(), known.level(), known.parent(), state));
    }

    private TenantId add(TenantLevel level, @Nullable TenantId parent) {
        int number = COUNT.incrementAndGet();
        var id = new TenantId("test" + number);
        pretended.put(id, new KnownTenant(id, "测试" + number, level, parent, State.ACTIVE));
        return id;
    }

    @Override
    public Optional<KnownTenant> find(TenantId tenant) {
        KnownTenant known = pretended.get(tenant);
        if (known != null) {
            return Optional.of(known);
        }
        return all.orderedStream().filter(real -> real != this).findFirst().flatMap(real -> real.find(tenant));
    }
}
