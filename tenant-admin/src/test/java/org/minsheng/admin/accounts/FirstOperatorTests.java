package org.minsheng.admin.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
class FirstOperatorTests {

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
        doReturn(false).when(nobodyYet).existsByPlatformOperatorIsTrue();
        var settings = new FirstOperator.Settings(login, "a first password for all");
        List<Callable<Void>> starts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            var instance = new FirstOperator(settings, nobodyYet, passwords, realTime);
            starts.add(() -> {
                instance.run(new DefaultApplicationArguments());
                return null;
            });
        }
        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> start : instances.invokeAll(starts)) start.get();
        }
        assertThat(jdbc.sql("select count(*) from person where login_name = ? and platform_operator")
                        .param(login)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
