package org.minsheng.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AdminTest
class AdminSchemaTests {

    @Autowired
    private SpringLiquibase liquibase;

    @Autowired
    private JdbcClient jdbc;

    /** Liquibase itself waits five minutes for a lock and then gives up. */
    @Test
    @Timeout(120)
    void an_instance_starts_although_another_was_killed_while_it_migrated() throws Exception {
        jdbc.sql("update admin.databasechangeloglock set locked = true, lockgranted = now(), lockedby = 'the dead'")
                .update();
        liquibase.afterPropertiesSet();
        assertThat(count("admin.databasechangeloglock where locked")).isZero();
    }

    @Test
    void of_a_migration_that_breaks_off_nothing_is_left() throws Exception {
        long noted = count("admin.databasechangelog");
        String changes = liquibase.getChangeLog();
        liquibase.setChangeLog("classpath:breaks-off.sql");
        try {
            assertThatThrownBy(liquibase::afterPropertiesSet).isInstanceOf(LiquibaseException.class);
        } finally {
            liquibase.setChangeLog(changes);
        }
        assertThat(count("information_schema.tables where table_name = 'made_before_the_end'"))
                .isZero();
        assertThat(count("admin.databasechangelog")).isEqualTo(noted);
        liquibase.afterPropertiesSet();
        assertThat(count("admin.databasechangelog")).isEqualTo(noted);
    }

    private long count(String of) {
        return jdbc.sql("select count(*) from " + of).query(Long.class).single();
    }
}
