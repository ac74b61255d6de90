package org.minsheng.core.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantLevel;
import org.minsheng.tenancy.directory.TenantName;
import org.minsheng.tenancy.directory.TenantOrder;
import org.minsheng.tenancy.directory.TenantOrder.Wanted;
import org.minsheng.tenancy.schema.TenantSchemas;

/** Prepares tenants as tenant-admin would have it. */
public class TestTenants {

    private final TenantSchemas schemas;

    TestTenants(TenantSchemas schemas) {
        this.schemas = schemas;
    }

    /** A tenant of that slug; the same one for every test that asks for it. */
    public TenantId prepare(String slug, TenantLevel level, @Nullable String city) {
        return prepare(slug, slug, level, city);
    }

    public TenantId prepare(String slug, String name, TenantLevel level, @Nullable String city) {
        TenantId tenant = new TenantId(slug);
        Tokens.level(tenant, level);
        schemas.prepare(new TenantOrder(
                tenant, level, city == null ? null : new TenantId(city), name, List.of(), Wanted.READY));
        return tenant;
    }

    /** A city that no other test knows. */
    public TenantId freshCity() {
        return prepare(unused("city"), TenantLevel.CITY, null);
    }

    /** A city that no other test knows, under a name that others have too. */
    public TenantId freshCity(String name) {
        return prepare(unused("city"), name, TenantLevel.CITY, null);
    }

    /** A district that no other test knows. */
    public TenantId freshDistrict(TenantId city) {
        return prepare(unused("district"), TenantLevel.DISTRICT, city.value());
    }

    /** A district of that region code. */
    public TenantId freshDistrict(TenantId city, String regionCode) {
        TenantId tenant = new TenantId(unused("district"));
        Tokens.level(tenant, TenantLevel.DISTRICT);
        List<TenantName> names = List.of(new TenantName(tenant.value(), regionCode, LocalDate.of(2000, 1, 1), null));
        schemas.prepare(new TenantOrder(tenant, TenantLevel.DISTRICT, city, tenant.value(), names, Wanted.READY));
        return tenant;
    }

    public void suspend(TenantId city) {
        schemas.prepare(new TenantOrder(city, TenantLevel.CITY, null, city.value(), List.of(), Wanted.SUSPENDED));
    }

    private static String unused(String kind) {
        return kind + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
