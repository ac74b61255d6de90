package org.minsheng.admin.onboarding.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.abilities.Ability;
import org.minsheng.admin.abilities.May;
import org.minsheng.admin.onboarding.DistrictChoice;
import org.minsheng.admin.onboarding.NewTenant;
import org.minsheng.admin.onboarding.OnboardingDesk;
import org.minsheng.admin.onboarding.web.Views.CandidateView;
import org.minsheng.admin.onboarding.web.Views.DistrictView;
import org.minsheng.endpoints.refusals.Flaw;
import org.minsheng.endpoints.repeats.Idempotency;
import org.minsheng.tenancy.token.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the administrator of a city brings in its districts. */
@RestController
@RequestMapping("/api/admin/onboarding")
@May(Ability.ONBOARD_DISTRICTS)
class OnboardingController {

    private final OnboardingDesk desk;
    private final Shown shown;
    private final Idempotency idempotency;

    OnboardingController(OnboardingDesk desk, Shown shown, Idempotency idempotency) {
        this.desk = desk;
        this.shown = shown;
        this.idempotency = idempotency;
    }

    @GetMapping("/candidates")
    List<CandidateView> listDistrictCandidates(
            @RequestParam(required = false) @Nullable LocalDate on, Actor administrator) {
        return desk.candidates(administrator.tenant(), on).stream()
                .map(CandidateView::of)
                .toList();
    }

    @PostMapping("/previews")
    PreviewView previewOnboarding(@Valid @RequestBody OnboardingForm form, Actor administrator) {
        var preview = desk.preview(administrator.tenant(), form.on(), form.choices());
        return new PreviewView(
                preview.willCreate().stream().map(PlannedView::of).toList(), shown.faults(preview.faults()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started startOnboarding(
            @Valid @RequestBody OnboardingForm form,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable UUID key,
            Actor administrator) {
        return idempotency.once(
                key,
                administrator,
                form,
                Started.class,
                () -> new Started(desk.start(administrator.tenant(), form.on(), form.choices())
                        .value()));
    }

    @GetMapping
    ProgressView readOnboarding(Actor administrator) {
        return new ProgressView(desk.progress(administrator.tenant()).stream()
                .map(shown::district)
                .toList());
    }

    /** Rows are checked one by one by the desk, so that a preview can name all that is wrong. */
    record OnboardingForm(
            @Nullable LocalDate on,
            @Nullable @Size(max = MOST_DISTRICTS) List<@Nullable DistrictChoice> districts) {

        /** No city has nearly as many. */
        private static final int MOST_DISTRICTS = 200;

        List<DistrictChoice> choices() {
            if (districts == null) {
                return List.of();
            }
            return districts.stream()
                    .map(row -> Objects.requireNonNullElse(row, new DistrictChoice(null, null, null)))
                    .toList();
        }
    }

    record PreviewView(List<PlannedView> willCreate, List<Flaw> errors) {}

    record PlannedView(String regionCode, String name, String slug, AdministratorView administrator) {

        static PlannedView of(NewTenant planned) {
            return new PlannedView(
                    planned.region().code(),
                    planned.region().name(),
                    planned.slug().value(),
                    new AdministratorView(
                            planned.administrator().name(),
                            planned.administrator().contact()));
        }
    }

    record AdministratorView(String name, String contact) {}

    record Started(UUID id) {}

    record ProgressView(List<DistrictView> items) {}
}
