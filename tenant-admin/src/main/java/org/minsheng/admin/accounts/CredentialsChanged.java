package org.minsheng.admin.accounts;

import java.util.UUID;

/** A person's password or second factor was replaced. Sign-in listens and ends what was opened with the old ones. */
public record CredentialsChanged(UUID person) {}
