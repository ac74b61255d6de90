package org.minsheng.core.ground.abilities;

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
                READ_OVERVIEW       B B B B B B B . B B . . .
                READ_REGISTER       B B B B B B B . B B . . .
                IMPORT_LIST         B . . . . B . . . . . . .
                KEEP_DEPARTMENTS    B . . . . B . . . . . . .
                PLAN_PROJECTS       B . . . . B . . . . . . .
                COMPLETE_PROJECTS   B . . . . B . . . . . . .
                PLAN_YEAR           B . . . . B . . . . . . .
                READ_REPORTS        B . . . B B . . . . . . .
                REPORT_PROGRESS     . . . . B . . . . . . . .
                CONFIRM_REPORTS     . . . . . B . . . . . . .
                REMIND_DEPARTMENTS  B . . . . B . . . . . . .
                DIVIDE_TARGETS      . . . . . C . . . . . . .
                READ_CITY_TASKS     D D D D D D D . D D . . .
                ASSIGN_CITY_TASKS   D . . . . D . . . . . . .
                READ_JOINT_BOARD    C C . C . C . . C C . . .
                READ_ACCESS_LOG     B . . . . . . . . B . . .
                READ_AUDIT          . . . . . . . . B B B . .
                """);
    }
}
