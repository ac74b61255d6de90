package org.minsheng.admin.arrivals.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.minsheng.admin.abilities.Ability;
import org.minsheng.admin.abilities.May;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.arrivals.ArrivalId;
import org.minsheng.admin.arrivals.Arrivals;
import org.minsheng.admin.arrivals.HandedOver;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.token.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/arrivals")
@May({Ability.KEEP_MEMBERS, Ability.MANAGE_TENANTS})
@Tag(name = "members")
class ArrivalsController {

    private final Arrivals arrivals;

    ArrivalsController(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @GetMapping
    List<ArrivalView> listArrivals(@AuthenticationPrincipal Jwt token) {
        return arrivals.toBeNoted(AccessTokens.tenant(token).orElse(null), person(token)).stream()
                .map(ArrivalView::of)
                .toList();
    }

    @PostMapping("/{id}/noted")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void noteArrival(@PathVariable UUID id, @AuthenticationPrincipal Jwt token) {
        arrivals.note(new ArrivalId(id), AccessTokens.tenant(token).orElse(null), person(token));
    }

    private static PersonId person(Jwt token) {
        return PersonId.of(Objects.requireNonNull(token.getSubject()));
    }

    /** Somebody came in by what {@code shownTo}, who handed it over, had seen. */
    @Schema(name = "Arrival")
    record ArrivalView(
            UUID id,
            String tenantName,
            String name,
            Set<Role> roles,
            HandedOver handedOver,
            String shownTo,
            Instant at) {
        static ArrivalView of(Arrivals.Shown shown) {
            return new ArrivalView(
                    shown.id(),
                    shown.tenantName(),
                    shown.name(),
                    shown.roles(),
                    shown.handedOver(),
                    shown.shownTo(),
                    shown.at());
        }
    }
}
