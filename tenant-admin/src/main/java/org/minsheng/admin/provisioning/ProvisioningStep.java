package org.minsheng.admin.provisioning;

/**
 * What has to happen for a tenant, in this order. ANNOUNCE comes back whenever name, city or state of a tenant
 * change: platform-core has to know.
 */
public enum ProvisioningStep {
    REGISTER,
    PREPARE,
    INVITE,
    READY,
    ANNOUNCE
}
