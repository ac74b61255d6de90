package org.minsheng.admin.provisioning;

/** Whom a new tenant begins with; the contact is an e-mail address or a mobile number. */
public record FirstAdministrator(String name, String contact) {}
