package org.minsheng.admin.onboarding;

/** A congress is a city's or a district's, whatever its name says: 海安市 is a district. */
public enum Level {
    CITY,
    DISTRICT
}
