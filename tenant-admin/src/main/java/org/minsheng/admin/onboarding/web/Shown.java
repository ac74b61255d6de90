package org.minsheng.admin.onboarding.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.onboarding.TenantReport;
import org.minsheng.admin.onboarding.web.Views.DistrictView;
import org.minsheng.admin.onboarding.web.Views.InvitationView;
import org.minsheng.admin.onboarding.web.Views.NameView;
import org.minsheng.admin.onboarding.web.Views.StepView;
import org.minsheng.admin.onboarding.web.Views.TenantView;
import org.minsheng.admin.provisioning.ProvisioningStep;
import org.minsheng.admin.provisioning.StepProgress;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flaw;
import org.minsheng.endpoints.texts.Texts;
import org.springframework.stereotype.Component;

/** Puts reports into the words of the reader. */
@Component
class Shown {

    private final Texts texts;

    Shown(Texts texts) {
        this.texts = texts;
    }

    TenantView tenant(TenantReport report) {
        return new TenantView(
                report.id().value(),
                report.name().name(),
                report.name().regionCode(),
                report.level(),
                report.parent() == null ? null : report.parent().value(),
                report.shownState(),
                report.readiness().steps().stream().map(this::step).toList(),
                report.names().stream().map(NameView::of).toList(),
                InvitationView.of(report.readiness().invitation()),
                report.version());
    }

    /** A city watches its districts get ready; what is announced to core later is the operator's business. */
    DistrictView district(TenantReport report) {
        return new DistrictView(
                report.id().value(),
                report.name().name(),
                report.name().regionCode(),
                report.shownState(),
                report.readiness().steps().stream()
                        .filter(step -> step.step() != ProvisioningStep.ANNOUNCE)
                        .map(this::step)
                        .toList(),
                InvitationView.of(report.readiness().invitation()));
    }

    private StepView step(StepProgress progress) {
        @Nullable String problem = progress.problem() == null ? null : texts.of(progress.problem());
        return new StepView(progress.step(), progress.state(), progress.attempts(), problem, progress.at());
    }

    List<Flaw> faults(List<Fault> faults) {
        return faults.stream().map(fault -> fault.told(texts)).toList();
    }
}
