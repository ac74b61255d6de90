package org.minsheng.tenancy.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.NoTenantInScope;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;

class TenantKeysTests {

    private static final TenantId OURS = new TenantId("hz");
    private static final TenantId THEIRS = new TenantId("hz-xihu");

    @Test
    void the_same_name_in_two_tenants_is_two_keys() {
        String ours = TenantScope.call(OURS, () -> TenantKeys.key("limits", "login"));
        String theirs = TenantScope.call(THEIRS, () -> TenantKeys.key("limits", "login"));
        assertThat(ours).isEqualTo("t:{hz}:limits:login").isNotEqualTo(theirs);
    }

    @Test
    void no_part_can_pretend_to_be_another_tenants_key() {
        assertThat(TenantKeys.key(OURS, "a", "b:c")).isNotEqualTo(TenantKeys.key(OURS, "a", "b", "c"));
        assertThat(TenantKeys.key(OURS, "x}:a")).startsWith("t:{hz}:x%7D");
    }

    @Test
    void without_a_scope_there_is_no_key() {
        assertThatExceptionOfType(NoTenantInScope.class).isThrownBy(() -> TenantKeys.key("limits"));
    }
}
