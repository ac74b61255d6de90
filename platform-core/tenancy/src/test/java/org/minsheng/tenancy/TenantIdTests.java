package org.minsheng.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantIdTests {

    @Test
    void a_slug_names_one_schema_and_no_two_slugs_the_same() {
        assertThat(new TenantId("hz-xihu").schema()).isEqualTo("t_hz_xihu");
        assertThat(TenantId.isValid("hz_xihu")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "A1",
                "1a",
                "-a",
                "a b",
                "a;drop",
                "a\"b",
                "a'b",
                "杭州",
                "a.b",
                "a\n",
                "a23456789012345678901234567890123456789012345678901234567890"
            })
    void nonsense_is_no_tenant(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TenantId(text));
    }
}
