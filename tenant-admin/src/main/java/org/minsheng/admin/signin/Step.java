package org.minsheng.admin.signin;

/** What is asked for next. */
enum Step {
    PASSWORD,
    TOTP,
    NEW_PASSWORD,
    CHOOSE,
    ENROL_TOTP,
    DONE
}
