package org.minsheng.admin.arrivals;

/** What was handed over, so that who handed it over could have used it. */
public enum HandedOver {
    LINK,
    FIRST_PASSWORD
}
