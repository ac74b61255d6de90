package org.minsheng.admin.provisioning;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.minsheng.admin.provisioning.Provisioning.StepsWaiting;
import org.minsheng.backlog.Claim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/** Runs what is due until nothing is; a failed step waits longer each time and stops nobody else's. */
@Component
class ProvisioningWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ProvisioningWorker.class);

    private final Steps steps;
    private final StepWork work;
    private final Retries retries;
    private final Semaphore places;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("provisioning-", 0).factory());

    ProvisioningWorker(Steps steps, StepWork work, Retries retries, MeterRegistry meters) {
        this.steps = steps;
        this.work = work;
        this.retries = retries;
        this.places = new Semaphore(retries.workers());
        Gauge.builder("minsheng.provisioning.open.steps", steps, Steps::countOpen)
                .description("Steps of tenants that are not done: waiting, running or being retried")
                .register(meters);
    }

    @TransactionalEventListener
    void begin(StepsWaiting waiting) {
        wake();
    }

    /** Finds retries that have become due, and what was left by a worker that died. */
    @Scheduled(fixedDelayString = "${minsheng.provisioning.sweep:1s}")
    void wake() {
        if (!places.tryAcquire()) {
            return;
        }
        threads.execute(() -> {
            try {
                while (next()) {
                    wakeAnother();
                }
            } catch (DataAccessException | TransactionException e) {
                LOG.warn(
                        "The record of steps can't be read ({}); the next sweep tries again",
                        e.getClass().getName());
            } finally {
                places.release();
            }
        });
    }

    private void wakeAnother() {
        if (places.availablePermits() > 0) {
            wake();
        }
    }

    /** One step of any tenant; false: nothing is due. */
    boolean next() {
        Optional<Claim<Steps.Job>> claimed = steps.claim(retries.lease());
        claimed.ifPresent(this::run);
        return claimed.isPresent();
    }

    private void run(Claim<Steps.Job> claim) {
        Steps.Job job = claim.work();
        try {
            work.run(claim);
            LOG.info("Tenant {}: {} is done", job.tenant(), job.step());
        } catch (RuntimeException e) {
            var problem = StepProblem.of(e);
            var pause = retries.pauses().after(claim.tries());
            steps.failed(claim, problem.code(), pause);
            LOG.atWarn()
                    .setCause(problem.expected() ? null : e)
                    .log(
                            "Tenant {}: {} failed {} times ({}), once more in {} ms",
                            job.tenant(),
                            job.step(),
                            claim.tries(),
                            problem,
                            pause.toMillis());
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
