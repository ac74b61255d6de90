package org.minsheng.admin.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.AdminTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

@AdminTest
class ConfiguredOperatorTests {

    @Autowired
    People people;

    @Autowired
    Passwords passwords;

    @Autowired
    InstantSource realTime;

    @Autowired
    JdbcClient jdbc;

    @Test
    void instances_that_start_at_once_make_one_operator_between_them_and_all_start() throws Exception {
        String login = "first-" + UUID.randomUUID().toString().substring(0, 8);
        People nobodyYet = mock(People.class, delegatesTo(people));
        doReturn(Optional.empty()).when(nobodyYet).findByLoginName(login);
        var settings = new ConfiguredOperator.Settings(login, "a first password for all");
        List<Callable<Void>> starts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            var instance = new ConfiguredOperator(settings, nobodyYet, passwords, realTime);
            starts.add(() -> {
                instance.run(new DefaultApplicationArguments());
                return null;
            });
        }
        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> start : instances.invokeAll(starts)) {
                start.get();
            }
        }
        assertThat(operators(login)).isEqualTo(1);
    }

    @Test
    void one_who_lost_the_phone_comes_back_by_another_login_name_and_nobody_is_changed_at_the_next_start() {
        String login = "another-" + UUID.randomUUID().toString().substring(0, 8);
        start(login, "a first password for all");
        String before = people.findByLoginName(login).orElseThrow().passwordHash();
        start(login, "a password that came later");
        assertThat(operators(login)).isEqualTo(1);
        assertThat(people.findByLoginName(login).orElseThrow().passwordHash()).isEqualTo(before);
    }

    private void start(String login, String password) {
        new ConfiguredOperator(new ConfiguredOperator.Settings(login, password), people, passwords, realTime)
                .run(new DefaultApplicationArguments());
    }

    private long operators(String login) {
        return jdbc.sql("select count(*) from person where login_name = ? and platform_operator")
                .param(login)
                .query(Long.class)
                .single();
    }
}
