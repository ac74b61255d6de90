package org.minsheng.admin.onboarding.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.http.RefusedField;
import org.minsheng.admin.onboarding.TenantReport;
import org.minsheng.admin.onboarding.web.Views.DistrictView;
import org.minsheng.admin.onboarding.web.Views.InvitationView;
import org.minsheng.admin.onboarding.web.Views.NameView;
import org.minsheng.admin.onboarding.web.Views.StepView;
import org.minsheng.admin.onboarding.web.Views.TenantView;
import org.minsheng.admin.provisioning.ProvisioningStep;
import org.minsheng.admin.provisioning.StepProgress;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts reports into the words of the reader. */
@Component
class Shown {

    private final MessageSource messages;

    Shown(MessageSource messages) {
        this.messages = messages;
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
        @Nullable String problem = progress.problem() == null ? null : text(progress.problem());
        return new StepView(progress.step(), progress.state(), progress.attempts(), problem, progress.at());
    }

    List<FaultView> faults(List<RefusedField> faults) {
        return faults.stream()
                .map(fault -> new FaultView(
                        fault.row(),
                        fault.field(),
                        fault.value(),
                        text(fault.code(), fault.args().toArray()),
                        text(fault.code() + ".mend", fault.args().toArray())))
                .toList();
    }

    private String text(String code, Object... args) {
        return messages.getMessage(code, args, LocaleContextHolder.getLocale());
    }

    record FaultView(
            @Nullable Integer row,
            @Nullable String field,
            @Nullable String value,
            String message,
            String mend) {}
}
