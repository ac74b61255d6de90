package org.minsheng.admin.onboarding.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.abilities.Ability;
import org.minsheng.admin.abilities.May;
import org.minsheng.admin.congresses.Succession;
import org.minsheng.admin.onboarding.DistrictChoice;
import org.minsheng.admin.onboarding.OperatorDesk;
import org.minsheng.admin.onboarding.web.Views.CandidateView;
import org.minsheng.admin.onboarding.web.Views.TenantView;
import org.minsheng.endpoints.audit.OfCongress;
import org.minsheng.endpoints.repeats.Idempotency;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the platform's operator keeps the tenants. */
@RestController
@RequestMapping("/api/admin/tenants")
@May(Ability.MANAGE_TENANTS)
class TenantsController {

    private final OperatorDesk desk;
    private final Shown shown;
    private final Idempotency idempotency;

    TenantsController(OperatorDesk desk, Shown shown, Idempotency idempotency) {
        this.desk = desk;
        this.shown = shown;
        this.idempotency = idempotency;
    }

    @GetMapping
    List<TenantView> listTenants() {
        return desk.all().stream().map(shown::tenant).toList();
    }

    @GetMapping("/candidates")
    List<CandidateView> listCityCandidates(@RequestParam(required = false) @Nullable LocalDate on) {
        return desk.candidates(on).stream().map(CandidateView::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TenantView createCity(
            @RequestBody CityForm form,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable UUID key,
            @AuthenticationPrincipal Jwt operator) {
        var choice = new DistrictChoice(form.regionCode(), form.slug(), form.administrator());
        return idempotency.once(
                key,
                UUID.fromString(operator.getSubject()),
                form,
                TenantView.class,
                () -> shown.tenant(desk.createCity(form.on(), choice)));
    }

    @PostMapping("/{slug}/suspend")
    TenantView suspendTenant(@PathVariable @OfCongress String slug) {
        return shown.tenant(desk.suspend(slug));
    }

    @PostMapping("/{slug}/resume")
    TenantView resumeTenant(@PathVariable @OfCongress String slug) {
        return shown.tenant(desk.resume(slug));
    }

    @PostMapping("/{slug}/names")
    TenantView renameTenant(@PathVariable @OfCongress String slug, @Valid @RequestBody NameForm form) {
        return shown.tenant(desk.rename(slug, form.name(), form.regionCode(), form.from()));
    }

    @PostMapping("/{slug}/successions")
    TenantView succeedTenant(@PathVariable @OfCongress String slug, @Valid @RequestBody SuccessionForm form) {
        return shown.tenant(desk.succeed(slug, form.kind(), form.on(), form.successors()));
    }

    record CityForm(
            @Nullable String regionCode,
            @Nullable String slug,
            @Nullable LocalDate on,
            DistrictChoice.@Nullable Administrator administrator) {}

    record NameForm(
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 6) String regionCode,
            @NotNull LocalDate from) {}

    record SuccessionForm(
            @NotNull LocalDate on,
            Succession.@NotNull Kind kind,
            @NotEmpty @Size(max = 20) List<@NotBlank String> successors) {}
}
