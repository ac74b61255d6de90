package org.minsheng.admin.linkage.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.linkage.Direction;
import org.minsheng.admin.linkage.GrantStep;
import org.minsheng.admin.linkage.LinkageGrant;
import org.minsheng.admin.linkage.Party;
import org.minsheng.admin.linkage.ProjectId;
import org.minsheng.admin.linkage.ShareKind;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;

/** A grant as one of its two sides sees it. */
record GrantView(
        UUID id,
        PartnerView partner,
        Direction direction,
        List<ShareKind> kinds,
        @Nullable List<UUID> projects,
        LocalDate from,
        @Nullable LocalDate until,
        LinkageGrant.State state,
        Side proposedBy,
        boolean enforced,
        @Nullable String reason,
        List<StepView> history,
        long version) {

    enum Side {
        US,
        THEM
    }

    @Schema(name = "GrantPartner")
    record PartnerView(String slug, String name) {}

    /** Without a side it was the calendar. */
    @Schema(name = "GrantStep")
    record StepView(
            Instant at,
            @Nullable PartyView by,
            GrantStep.What what,
            @Nullable String reason) {

        static StepView of(GrantStep step) {
            return new StepView(step.at(), PartyView.of(step.by()), step.what(), step.reason());
        }
    }

    record PartyView(String tenant, Role role) {

        static @Nullable PartyView of(@Nullable Party party) {
            return party == null ? null : new PartyView(party.tenant().value(), party.role());
        }
    }

    static GrantView of(LinkageGrant grant, TenantId reader, String partnerName) {
        var terms = grant.terms();
        return new GrantView(
                grant.id().value(),
                new PartnerView(grant.partnerOf(reader).value(), partnerName),
                Direction.of(grant, reader),
                List.copyOf(terms.kinds()),
                terms.projects() == null
                        ? null
                        : terms.projects().stream().map(ProjectId::value).toList(),
                terms.period().from(),
                terms.period().until(),
                grant.state(),
                grant.proposer().equals(reader) ? Side.US : Side.THEM,
                grant.isEnforced(),
                grant.reason(),
                grant.history().stream().map(StepView::of).toList(),
                grant.version());
    }
}
