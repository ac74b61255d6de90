package org.minsheng.core.decision.cycle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.LightThresholds;
import org.minsheng.core.ground.figures.ReportDueDay;

/** What a tenant sets otherwise than others: when a light changes, and by which day a month is reported. */
@Entity
public class TenantPolicy {

    @Id
    private UUID id;

    @Column
    private BigDecimal greenFrom;

    @Column
    private BigDecimal yellowFrom;

    private int reportDueDay;

    @Version
    private @Nullable Long version;

    protected TenantPolicy() {}

    private TenantPolicy(LightThresholds lights, ReportDueDay dueDay) {
        this.id = UUID.randomUUID();
        this.greenFrom = lights.greenFrom();
        this.yellowFrom = lights.yellowFrom();
        this.reportDueDay = dueDay.day();
    }

    /** Holds until a tenant has decided for itself. */
    static TenantPolicy byDefault() {
        return new TenantPolicy(LightThresholds.DEFAULT, ReportDueDay.DEFAULT);
    }

    void decide(LightThresholds lights, ReportDueDay dueDay) {
        this.greenFrom = lights.greenFrom();
        this.yellowFrom = lights.yellowFrom();
        this.reportDueDay = dueDay.day();
    }

    UUID id() {
        return id;
    }

    public LightThresholds lights() {
        return new LightThresholds(greenFrom, yellowFrom);
    }

    public ReportDueDay dueDay() {
        return new ReportDueDay(reportDueDay);
    }

    /** 0 for the default; a decided policy begins with 1. */
    public long version() {
        return version == null ? 0 : version + 1;
    }
}
