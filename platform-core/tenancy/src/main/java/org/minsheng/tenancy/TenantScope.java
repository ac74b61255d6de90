package org.minsheng.tenancy;

import java.util.Objects;
import org.slf4j.MDC;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The only door to a tenant's data. A scope holds for the calls made inside it and for nothing else: it does not travel
 * to other threads, so events and jobs name their tenant and open their own.
 */
public final class TenantScope {

    /** The key under which log lines carry the tenant. */
    public static final String LOG_KEY = "tenant";

    private static final ScopedValue<TenantId> CURRENT = ScopedValue.newInstance();

    private TenantScope() {}

    /** Work that yields something and may fail in its own way. */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {
        T perform() throws X;
    }

    /** Work that yields nothing and may fail in its own way. */
    @FunctionalInterface
    public interface Action<X extends Exception> {
        void perform() throws X;
    }

    /** Does the work as the tenant; refused inside a transaction that belongs to another tenant or to none. */
    public static <T, X extends Exception> T call(TenantId tenant, Work<T, X> work) throws X {
        refuseWithinForeignTransaction(tenant);
        String before = MDC.get(LOG_KEY);
        MDC.put(LOG_KEY, tenant.value());
        try {
            return ScopedValue.where(CURRENT, tenant).call(work::perform);
        } finally {
            if (before == null) {
                MDC.remove(LOG_KEY);
            } else {
                MDC.put(LOG_KEY, before);
            }
        }
    }

    /** Like {@link #call}, for work without a result. */
    public static <X extends Exception> void run(TenantId tenant, Action<X> action) throws X {
        TenantScope.<Boolean, X>call(tenant, () -> {
            action.perform();
            return Boolean.TRUE;
        });
    }

    public static TenantId current() {
        if (!CURRENT.isBound()) {
            throw new NoTenantInScope();
        }
        return Objects.requireNonNull(CURRENT.get());
    }

    public static boolean isBound() {
        return CURRENT.isBound();
    }

    /** A running transaction keeps the role it began with, so a scope opened inside it would only pretend to switch. */
    private static void refuseWithinForeignTransaction(TenantId tenant) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !(CURRENT.isBound() && tenant.equals(CURRENT.get()))) {
            throw new IllegalStateException("A transaction is open already; it can't be continued as " + tenant);
        }
    }
}
