package org.minsheng.core.tenants;

import java.util.function.Supplier;
import org.minsheng.endpoints.transactions.GivenUp;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction of one tenant at a time, for work that visits several tenants in turn. */
@Component
public class TenantWork {

    private final TransactionTemplate transaction;

    TenantWork(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        // a step that found itself inside another's transaction would not be a step
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRED);
    }

    public <T> T in(TenantId tenant, Supplier<T> work) {
        return TenantScope.call(tenant, () -> GivenUp.doneAgain(() -> transaction.execute(status -> work.get())));
    }

    public void run(TenantId tenant, Runnable work) {
        in(tenant, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
