package org.minsheng.core.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.endpoints.repeats.Idempotency;
import org.minsheng.endpoints.repeats.KeyReused;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.token.Actor;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
@org.jspecify.annotations.NullUnmarked
class IdempotencyTests {

    @Autowired
    Idempotency idempotency;

    @Autowired
    TestTenants tenants;

    final AtomicInteger done = new AtomicInteger();
    final UUID key = UUID.randomUUID();
    TenantId tenant;
    Actor clerk;

    record Form(String text) {}

    record Answer(int number) {}

    @BeforeEach
    void sign_in() {
        tenant = tenants.prepare("sends-twice", org.minsheng.tenancy.directory.TenantLevel.CITY, null);
        clerk = someone();
    }

    @Test
    void the_same_request_is_done_once_and_answered_alike() {
        assertThat(send(clerk, "a")).isEqualTo(new Answer(1));
        assertThat(send(clerk, "a")).isEqualTo(new Answer(1));
        assertThat(done).hasValue(1);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        send(clerk, "a");
        assertThatExceptionOfType(KeyReused.class).isThrownBy(() -> send(clerk, "b"));
    }

    @Test
    void two_people_may_have_the_same_key() {
        send(clerk, "a");
        assertThat(send(someone(), "b")).isEqualTo(new Answer(2));
    }

    @Test
    void what_failed_may_be_sent_again() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TenantScope.call(
                        tenant,
                        () -> idempotency.once(key, clerk, new Form("a"), Answer.class, () -> {
                            throw new IllegalStateException("power cut");
                        })));
        assertThat(send(clerk, "a")).isEqualTo(new Answer(1));
    }

    @Test
    void two_at_the_same_moment_are_done_once() throws InterruptedException, ExecutionException {
        try (ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> call = () -> send(clerk, "a");
            for (Future<Answer> answer : phones.invokeAll(List.of(call, call, call, call))) {
                assertThat(answer.get()).isEqualTo(new Answer(1));
            }
        }
        assertThat(done).hasValue(1);
    }

    private Answer send(Actor sender, String text) {
        return TenantScope.call(
                tenant,
                () -> idempotency.once(
                        key, sender, new Form(text), Answer.class, () -> new Answer(done.incrementAndGet())));
    }

    private Actor someone() {
        return new Actor(UUID.randomUUID(), "", tenant, Set.of(Role.DEPARTMENT_CLERK), null);
    }
}
