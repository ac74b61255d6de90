package org.minsheng.admin.membership;

/** A membership lost a role, its department or everything. What was opened with it ends. */
public record AccessNarrowed(MembershipId membership) {}
