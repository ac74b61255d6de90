package org.minsheng.admin.linkage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PutExchange;

/** platform-core's door for grants; the version is the turn of the last change, and it applies only higher ones. */
public interface CoreLinkage {

    /** Returns when core acts by it: of an ended grant, when the grantee can see nothing under it any more. */
    @PutExchange("/internal/linkage-grants/{id}")
    void put(@PathVariable UUID id, @RequestBody Entry entry);

    /** What core knows of a grant: what it must obey, and nothing of how it came about. */
    record Entry(
            UUID id,
            long version,
            String grantor,
            String grantee,
            List<ShareKind> kinds,
            @Nullable List<UUID> projects,
            LocalDate from,
            @Nullable LocalDate until,
            State state) {

        enum State {
            ACTIVE,
            ENDED
        }

        static Entry of(LinkageGrant grant) {
            Terms terms = grant.terms();
            return new Entry(
                    grant.id().value(),
                    grant.turn(),
                    grant.grantor().value(),
                    grant.grantee().value(),
                    List.copyOf(terms.kinds()),
                    terms.projects() == null
                            ? null
                            : terms.projects().stream().map(ProjectId::value).toList(),
                    terms.period().from(),
                    terms.period().until(),
                    grant.state() == LinkageGrant.State.ACTIVE ? State.ACTIVE : State.ENDED);
        }
    }
}
