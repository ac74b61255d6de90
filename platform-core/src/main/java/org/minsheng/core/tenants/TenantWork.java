package org.minsheng.core.tenants;

import java.util.function.Supplier;
import org.minsheng.endpoints.transactions.GivenUp;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction of one tenant at a time, for work that visits several tenants in turn. */
@Component
public class TenantWork {

    private final TransactionTemplate transaction;

    TenantWork(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    public <T> T in(TenantId tenant, Supplier<T> work) {
        // joined, it would work in the other tenant's schema
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TenantScope.current().equals(tenant)) {
            throw new IllegalStateException("A transaction of " + TenantScope.current() + " is no place for " + tenant);
        }
        return TenantScope.call(tenant, () -> GivenUp.doneAgain(() -> transaction.execute(status -> work.get())));
    }

    public void run(TenantId tenant, Runnable work) {
        in(tenant, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
