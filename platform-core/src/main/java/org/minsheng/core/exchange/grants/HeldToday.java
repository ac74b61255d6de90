package org.minsheng.core.exchange.grants;

/** The grants that hold on a day, as SQL: said once, for whoever has to put it in front of a query. */
public final class HeldToday {

    /** Whether a row of {@code linkage_grant} holds on {@code :today}. */
    static final String HOLDS =
            " state = 'ACTIVE' and valid_from <= :today and (valid_until is null or valid_until >= :today) ";

    /** A common table expression {@code held}: what {@code :self} is granted; null projects are all of the grantor's. */
    public static final String HELD =
            "held as (select id, grantor, kinds, projects from linkage_grant where grantee = :self and" + HOLDS + ")";

    private HeldToday() {}
}
