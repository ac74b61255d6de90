package org.minsheng.admin.accounts;

/** Somebody gave the name of this account and a password for it; whether it was right. */
public record SignInTried(PersonId person, boolean right) {}
