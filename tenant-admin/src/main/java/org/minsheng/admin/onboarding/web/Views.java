package org.minsheng.admin.onboarding.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.congresses.CongressState;
import org.minsheng.admin.congresses.DatedName;
import org.minsheng.admin.invitations.Invitations;
import org.minsheng.admin.onboarding.Candidate;
import org.minsheng.admin.provisioning.ProvisioningStep;
import org.minsheng.admin.provisioning.StepProgress;
import org.minsheng.tenancy.directory.TenantLevel;

/** What both desks show of a tenant. */
final class Views {

    private Views() {}

    record CandidateView(
            String regionCode,
            String name,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable TakenView tenant) {

        static CandidateView of(Candidate candidate) {
            var region = candidate.region();
            return new CandidateView(
                    region.code(),
                    region.name(),
                    region.validity().from(),
                    region.validity().until(),
                    candidate
                            .tenant()
                            .map(taken -> new TakenView(taken.slug().value(), taken.state()))
                            .orElse(null));
        }
    }

    record TakenView(String slug, CongressState state) {}

    record TenantView(
            String slug,
            String name,
            String regionCode,
            TenantLevel level,
            @Nullable String parent,

            @Schema(allowableValues = {"PREPARING", "ACTIVE", "SUSPENDED", "ENDED", "FAILED"})
            String state,

            List<StepView> steps,
            List<NameView> names,
            @Nullable InvitationView invitation,
            long version) {}

    record DistrictView(
            String slug,
            String name,
            String regionCode,

            @Schema(allowableValues = {"PREPARING", "ACTIVE", "SUSPENDED", "ENDED", "FAILED"})
            String state,

            List<StepView> steps,
            @Nullable InvitationView invitation) {}

    record NameView(
            String name,
            String regionCode,
            LocalDate from,
            @Nullable LocalDate to) {

        static NameView of(DatedName name) {
            return new NameView(
                    name.name(),
                    name.regionCode(),
                    name.validity().from(),
                    name.validity().until());
        }
    }

    record StepView(
            ProvisioningStep step,
            StepProgress.State state,
            int attempts,
            @Nullable String problem,
            Instant at) {}

    /** The link is known only at the moment it is issued; afterwards a new one can be. */
    record InvitationView(
            UUID id, Invitations.State state, @Nullable String link, Instant expires) {

        static @Nullable InvitationView of(Invitations.@Nullable Status status) {
            return status == null
                    ? null
                    : new InvitationView(status.id().value(), status.state(), null, status.expires());
        }
    }
}
