package org.minsheng.tenancy.redis;

import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;

/**
 * The only way to name a key that holds a tenant's data: {@code t:{slug}:area:…}. The braces are literal, they keep a
 * tenant's keys on one node of a Redis cluster.
 */
public final class TenantKeys {

    private TenantKeys() {}

    /** A key of the tenant in scope. */
    public static String key(String area, String... parts) {
        return key(TenantScope.current(), area, parts);
    }

    /** A key of the given tenant, for those that name their tenant, such as the front door. */
    public static String key(TenantId tenant, String area, String... parts) {
        var key = new StringBuilder("t:{").append(tenant.value()).append("}:").append(part(area));
        for (String part : parts) {
            key.append(':').append(part(part));
        }
        return key.toString();
    }

    /** Colons and braces of a part are escaped, so that no part can pretend to be two, or another tenant's. */
    private static String part(String text) {
        return text.replace("%", "%25").replace(":", "%3A").replace("{", "%7B").replace("}", "%7D");
    }
}
