package org.minsheng.admin.abilities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.testing.AbilityTable;

class AbilityTests {

    /**
     * Columns: congress staff, committee lead, deputy, standing committee member, department clerk, government office,
     * street staff, street councillor, audit observer, administrator, security administrator, operator, visitor.
     */
    @Test
    void each_role_may_in_a_city_and_in_a_district_what_is_said_here_and_nothing_else() {
        assertThat(AbilityTable.of(Ability.class)).isEqualTo("""
                AGREE_ON_LINKAGE    B . . . . . . . . B . . .
                LIST_PARTNERS       B . . . . B . . . B . . .
                ONBOARD_DISTRICTS   . . . . . . . . . C . . .
                KEEP_MEMBERS        . . . . . . . . . B . . .
                SET_SIGN_IN_POLICY  . . . . . . . . . B B . .
                AGREE_AS_SECOND     . . . . . . . . . B B O .
                READ_AUDIT          . . . . . . . . B B B O .
                MANAGE_TENANTS      . . . . . . . . . . . O .
                """);
    }
}
