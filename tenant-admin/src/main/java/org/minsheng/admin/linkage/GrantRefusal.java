package org.minsheng.admin.linkage;

import java.time.LocalDate;
import java.util.Locale;
import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** Why nothing comes of what somebody wanted with a grant. */
abstract sealed class GrantRefusal extends Refusal {

    private GrantRefusal(String slug, Object... args) {
        super(HttpStatus.CONFLICT, slug, args);
    }

    /** It has been decided already. */
    static final class NotInState extends GrantRefusal {

        NotInState(LinkageGrant.State state) {
            super("grant-" + state.name().toLowerCase(Locale.ROOT));
        }
    }

    /** They belong together at another time, or one of them cannot be worked with on that day. */
    static final class NotKinThen extends GrantRefusal {

        NotKinThen(LocalDate day, String partner) {
            super("grant-not-kin", day, partner);
        }
    }

    /** The other side decides on a proposal. */
    static final class OwnProposal extends GrantRefusal {

        OwnProposal() {
            super("grant-own-proposal");
        }
    }

    /** There is nothing to end yet: whoever does not want a proposal refuses it. */
    static final class ProposalIsRefusedNotEnded extends GrantRefusal {

        ProposalIsRefusedNotEnded() {
            super("grant-refuse-instead");
        }
    }

    /** The same is proposed or in force at the same time, with everybody that it was proposed to. */
    static final class SameExists extends GrantRefusal {

        SameExists(LinkageGrant grant) {
            super("grant-exists", grant.terms().period().from());
            tell("grant", grant.id().value());
        }
    }
}
