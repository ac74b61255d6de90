package org.minsheng.admin.separation;

/** What gives power over accounts, and is therefore done by nobody alone where a second person is wanted. */
public enum Deed {
    /** Giving oneself a role. */
    OWN_ROLES,
    /** Making another member an administrator. */
    ADMINISTRATOR_ROLE,
    /** Replacing an administrator's password by one to hand over. */
    ADMINISTRATOR_RESET,
    /** Seeing the link by which an administrator comes in. */
    ADMINISTRATOR_LINK,
    /** Separating less than before. */
    LESS_SEPARATION
}
