package org.minsheng.admin.accounts;

/** Somebody gave the name of this account and a password for it, right or wrong. */
public record SignInTried(PersonId person) {}
