package org.minsheng.admin.linkage;

import java.util.Set;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantLevel;

/** Which way a grant goes, as one of its two sides sees it: we show them ours, or they show us theirs. */
public enum Direction {
    GIVE,
    RECEIVE;

    public static Direction of(LinkageGrant grant, TenantId reader) {
        return grant.grantor().equals(reader) ? GIVE : RECEIVE;
    }

    /** What can be agreed on this way with a partner of that level, which is the other one than ours. */
    public Set<ShareKind> kindsWith(TenantLevel partner) {
        return ShareKind.sentBy(grantor(partner));
    }

    TenantLevel grantor(TenantLevel partner) {
        if (this == RECEIVE) {
            return partner;
        }
        return partner == TenantLevel.CITY ? TenantLevel.DISTRICT : TenantLevel.CITY;
    }
}
