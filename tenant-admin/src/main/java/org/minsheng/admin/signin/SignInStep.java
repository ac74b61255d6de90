package org.minsheng.admin.signin;

/** What is asked for next. */
enum SignInStep {
    PASSWORD,
    TOTP,
    NEW_PASSWORD,
    CHOOSE,
    ENROL_TOTP,
    DONE
}
