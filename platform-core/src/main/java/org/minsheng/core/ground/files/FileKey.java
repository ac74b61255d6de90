package org.minsheng.core.ground.files;

import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;

/** Where content lies: with the tenant in scope and with no other, because there is no other way to a key. */
record FileKey(TenantId tenant, FileId file, FileShape shape) {

    FileKey {
        if (!tenant.equals(TenantScope.current())) {
            throw new IllegalArgumentException("Not a file of " + TenantScope.current());
        }
    }

    static FileKey own(FileId file, FileShape shape) {
        return new FileKey(TenantScope.current(), file, shape);
    }

    /** Of nothing but slugs and hexadecimal digits. */
    String path() {
        return tenant.value() + "/" + file + shape.suffix();
    }
}
