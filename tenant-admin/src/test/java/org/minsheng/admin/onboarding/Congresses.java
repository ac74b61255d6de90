package org.minsheng.admin.onboarding;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.minsheng.admin.congresses.CongressState;
import org.minsheng.admin.congresses.Tenants;
import org.minsheng.admin.congresses.TestRegions;
import org.minsheng.admin.onboarding.DistrictChoice.Administrator;
import org.minsheng.tenancy.TenantId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionOperations;

/** Real tenants for tests: registered, prepared and in use. */
@TestComponent
public class Congresses {

    private static final Administrator SOMEBODY = new Administrator("首位管理员", "13800000000");

    private final TestRegions regions;
    private final OperatorDesk operator;
    private final OnboardingDesk onboarding;
    private final Registration registration;
    private final Tenants tenants;
    private final TransactionOperations transaction;

    Congresses(
            TestRegions regions,
            OperatorDesk operator,
            OnboardingDesk onboarding,
            Registration registration,
            Tenants tenants,
            TransactionOperations transaction) {
        this.regions = regions;
        this.operator = operator;
        this.onboarding = onboarding;
        this.registration = registration;
        this.tenants = tenants;
        this.transaction = transaction;
    }

    /** A city and the code of its region. */
    public City city() {
        String code = regions.city();
        var id = operator.createCity(null, new DistrictChoice(code, null, SOMEBODY))
                .id();
        awaitState(id, CongressState.ACTIVE);
        return new City(id, code);
    }

    public TenantId district(City city) {
        return district(city, regions.district(city.code()));
    }

    public TenantId district(City city, String code) {
        onboarding.start(city.id(), null, List.of(new DistrictChoice(code, null, SOMEBODY)));
        var id = new TenantId("r" + code);
        awaitState(id, CongressState.ACTIVE);
        return id;
    }

    public void awaitState(TenantId id, CongressState state) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> report(id).state() == state);
    }

    public String name(TenantId id) {
        return report(id).name().name();
    }

    public TenantReport report(TenantId id) {
        return Objects.requireNonNull(transaction.execute(_ -> registration
                .report(List.of(tenants.findById(id.value()).orElseThrow()))
                .getFirst()));
    }

    public record City(TenantId id, String code) {}
}
