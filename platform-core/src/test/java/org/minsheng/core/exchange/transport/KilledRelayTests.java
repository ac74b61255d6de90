package org.minsheng.core.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.tenancy.TenantId;

/** Nothing is lost and nothing comes twice when a relay dies between any two steps. */
@CoreTest
class KilledRelayTests extends RelayTest {

    /** Not a RuntimeException, so that nobody handles it: as if the process had been killed there. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    enum Moment {
        AFTER_THE_CLAIM,
        AFTER_THE_INBOX_BEFORE_THE_MIRROR,
        AFTER_THE_MIRROR_BEFORE_THE_COMMIT,
        AFTER_THE_FIRST_DELIVERY,
        AFTER_ALL_DELIVERIES_BEFORE_SETTLING,
        WHILE_SETTLING
    }

    @ParameterizedTest
    @EnumSource
    void killed_at_any_moment_it_delivers_everything_exactly_once(Moment moment) {
        UUID project = UUID.randomUUID();
        owners.say(
                district,
                1,
                Samples.project(project, 1, "养老服务提升"),
                Samples.progress(project, 600),
                Samples.funds(project, 100, 50, 20));

        assertThatThrownBy(() -> dying(moment).drain(district)).isInstanceOf(Killed.class);
        sound().drain(district);

        assertThat(exchange.count(city, "joint_project where source = ?", district.value()))
                .isEqualTo(1);
        assertThat(exchange.rows(
                        city,
                        "select p.version as project, g.version as progress, f.version as funds from joint_project p"
                                + " full join joint_progress g using (source, project_id) full join joint_funds f using (source, project_id)"
                                + " where project_id = ?",
                        project))
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsExactly(1L, 1L, 1L));
        assertThat(exchange.count(city, "inbox where source = ?", district.value()))
                .isEqualTo(3);
        assertThat(exchange.count(district, "outbox where state = 'DELIVERED'")).isEqualTo(3);
        assertThat(exchange.count(district, "outbox where state <> 'DELIVERED'"))
                .isZero();
    }

    @Test
    void what_a_rolled_back_change_had_to_say_is_never_sent() {
        UUID project = UUID.randomUUID();

        assertThatThrownBy(() -> work.run(district, () -> {
                    owners.append(Samples.project(project, 1, "撤回"));
                    throw new Killed();
                }))
                .isInstanceOf(Killed.class);
        sound().drain(district);

        assertThat(exchange.mirrors(city, district)).isEmpty();
    }

    private Relay dying(Moment moment) {
        return switch (moment) {
            case AFTER_THE_CLAIM ->
                relay(
                        waiting(),
                        new Delivery(work, inbox, grants, kinds, format, takers) {
                            @Override
                            void deliver(Envelope envelope, TenantId receiver) {
                                throw new Killed();
                            }
                        },
                        50,
                        Duration.ZERO);
            case AFTER_THE_INBOX_BEFORE_THE_MIRROR ->
                relay(
                        waiting(),
                        new Delivery(
                                work,
                                new Inbox(jdbc, clocks) {
                                    @Override
                                    boolean isNew(Envelope envelope, boolean welcome) {
                                        super.isNew(envelope, welcome);
                                        throw new Killed();
                                    }
                                },
                                grants,
                                kinds,
                                format,
                                takers),
                        50,
                        Duration.ZERO);
            case AFTER_THE_MIRROR_BEFORE_THE_COMMIT ->
                relay(
                        waiting(),
                        new Delivery(work, inbox, grants, kinds, format, takers) {
                            @Override
                            void deliver(Envelope envelope, TenantId receiver) {
                                work.run(receiver, () -> {
                                    super.deliver(envelope, receiver);
                                    throw new Killed();
                                });
                            }
                        },
                        50,
                        Duration.ZERO);
            case AFTER_THE_FIRST_DELIVERY ->
                relay(
                        waiting(),
                        new Delivery(work, inbox, grants, kinds, format, takers) {
                            @Override
                            void deliver(Envelope envelope, TenantId receiver) {
                                super.deliver(envelope, receiver);
                                throw new Killed();
                            }
                        },
                        50,
                        Duration.ZERO);
            case AFTER_ALL_DELIVERIES_BEFORE_SETTLING ->
                relay(
                        new WaitingEnvelopes(jdbc) {
                            @Override
                            void delivered(Collection<UUID> ids) {
                                throw new Killed();
                            }
                        },
                        delivery(),
                        50,
                        Duration.ZERO);
            case WHILE_SETTLING ->
                relay(
                        new WaitingEnvelopes(jdbc) {
                            @Override
                            void delivered(Collection<UUID> ids) {
                                super.delivered(ids);
                                throw new Killed();
                            }
                        },
                        delivery(),
                        50,
                        Duration.ZERO);
        };
    }
}
