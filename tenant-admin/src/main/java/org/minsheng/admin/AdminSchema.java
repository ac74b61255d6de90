package org.minsheng.admin;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Liquibase keeps its own tables inside the schema it migrates, so somebody has to make the schema first. */
@Configuration
class AdminSchema {

    private static final String SCHEMA = "admin";

    @Bean
    SpringLiquibase liquibase(DataSource dataSource, @Value("${spring.liquibase.change-log}") String changeLog) {
        var liquibase = new SpringLiquibase() {
            @Override
            public void afterPropertiesSet() throws LiquibaseException {
                makeSchema(dataSource);
                super.afterPropertiesSet();
            }
        };
        liquibase.setDataSource(dataSource);
        liquibase.setChangeLog(changeLog);
        liquibase.setDefaultSchema(SCHEMA);
        liquibase.setLiquibaseSchema(SCHEMA);
        return liquibase;
    }

    private static void makeSchema(DataSource dataSource) throws LiquibaseException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + SCHEMA);
            if (!connection.getAutoCommit()) connection.commit();
        } catch (SQLException e) {
            throw new LiquibaseException("The schema " + SCHEMA + " could not be made", e);
        }
    }
}
