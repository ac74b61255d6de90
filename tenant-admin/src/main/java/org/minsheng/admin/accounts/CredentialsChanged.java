package org.minsheng.admin.accounts;

/** A person's password or second factor was replaced. Sign-in listens and ends what was opened with the old ones. */
public record CredentialsChanged(PersonId person) {}
