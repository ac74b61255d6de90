package org.minsheng.core.exchange.transport;

import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.tenancy.TenantId;

/**
 * A kind of thing that crosses. Whoever owns such things registers their kind as a bean; the transport knows none.
 *
 * @param name on the wire and in the tables, so it is never changed
 * @param needs which kind of grant has to cover it, or null where the receiver goes by another rule
 * @param welcome that rule, by the sender and the thing itself; asked in the receiver's transaction
 */
public record CrossingKind<C extends Crossing>(
        String name, Class<C> payload, @Nullable GrantKind needs, BiPredicate<TenantId, C> welcome) {

    /** What a grant has to cover. */
    public static <C extends Crossing> CrossingKind<C> under(GrantKind needs, String name, Class<C> payload) {
        return new CrossingKind<>(name, payload, needs, (source, what) -> true);
    }

    /** What passes without a grant that covers it, if its receiver says so. */
    public static <C extends Crossing> CrossingKind<C> welcomeIf(
            BiPredicate<TenantId, C> welcome, String name, Class<C> payload) {
        return new CrossingKind<>(name, payload, null, welcome);
    }
}
