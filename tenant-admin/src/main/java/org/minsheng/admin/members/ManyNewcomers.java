package org.minsheng.admin.members;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.invitations.Invitations;
import org.minsheng.admin.members.Newcomers.NewMember;
import org.minsheng.admin.membership.Membership;
import org.minsheng.admin.membership.MembershipId;
import org.minsheng.admin.membership.Memberships;
import org.minsheng.admin.separation.SeparationDesk;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.endpoints.repeats.Idempotency;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many people are invited at once, as a list has them: all of them, or nobody where one line is wrong. Whoever is a member
 * already is named as such and not invited once more, so that nobody is there twice when the same list comes twice.
 */
@Component
@Transactional
public class ManyNewcomers {

    /** As many as a large congress has deputies, and as many as one waits for. */
    public static final int MOST = 500;

    private final Newcomers newcomers;
    private final Memberships memberships;
    private final SeparationDesk separation;
    private final Idempotency idempotency;

    ManyNewcomers(Newcomers newcomers, Memberships memberships, SeparationDesk separation, Idempotency idempotency) {
        this.newcomers = newcomers;
        this.memberships = memberships;
        this.separation = separation;
        this.idempotency = idempotency;
    }

    /** What inviting them would come to; nothing happens. */
    @Transactional(readOnly = true)
    public Preview preview(Actor administrator, List<NewMember> wanted) {
        TenantId tenant = administrator.tenant();
        Map<String, List<Known>> known = known(tenant, wanted);
        Map<String, List<Known>> above = new HashMap<>();
        var already = new ArrayList<Integer>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < wanted.size(); i++) {
            int row = i + 1;
            Known one = Known.of(wanted.get(i));
            if (one.isAmong(known)) {
                already.add(row);
                continue;
            }
            newcomers.faults(tenant, wanted.get(i)).forEach(fault -> faults.add(inRow(row, fault)));
            if (one.isAmong(above)) {
                faults.add(Fault.inRow(row, "name", one.name(), "member.twice-in-list"));
            }
            above.computeIfAbsent(one.name(), any -> new ArrayList<>()).add(one);
        }
        return new Preview(already, faults);
    }

    /** Links are in the answer to the first request alone: a repeated one gets the lines without them. */
    public List<Line> invite(Actor administrator, List<NewMember> wanted, @Nullable UUID key) {
        Map<UUID, String> links = new HashMap<>();
        Lines done = idempotency.once(
                key, administrator, wanted, Lines.class, () -> new Lines(invite(administrator, wanted, links)));
        return done.lines().stream()
                .map(line -> line.member() == null ? line : line.with(links.get(line.member())))
                .toList();
    }

    private List<Line> invite(Actor administrator, List<NewMember> wanted, Map<UUID, String> links) {
        separation.takeTurn(administrator.tenant());
        Preview preview = preview(administrator, wanted);
        if (!preview.faults().isEmpty()) {
            throw new Flawed(preview.faults());
        }
        return IntStream.rangeClosed(1, wanted.size())
                .mapToObj(row -> {
                    NewMember one = wanted.get(row - 1);
                    if (preview.already().contains(row)) {
                        return new Line(row, one.name(), one.contact(), null, null);
                    }
                    Invitations.Invited invited = newcomers.invite(administrator, one);
                    links.put(invited.membership().value(), invited.link());
                    return new Line(
                            row, one.name(), one.contact(), invited.membership().value(), null);
                })
                .toList();
    }

    /** Their links went by mail and were shown to nobody. */
    public void mailed(Actor administrator, List<UUID> members) {
        members.forEach(member -> newcomers.mailed(administrator, new MembershipId(member)));
    }

    private Map<String, List<Known>> known(TenantId tenant, List<NewMember> wanted) {
        List<String> names =
                wanted.stream().map(one -> one.name().strip()).distinct().toList();
        Function<Membership, Known> known = member -> Known.of(member.person().name(), member.contact());
        return memberships.named(tenant, names).stream().map(known).collect(Collectors.groupingBy(Known::name));
    }

    private static Fault inRow(int row, Fault fault) {
        return new Fault(row, null, fault.field(), fault.value(), fault.code(), fault.arguments());
    }

    /** Of one name are two where their contacts tell them apart. */
    private record Known(String name, String contact) {

        static Known of(String name, @Nullable String contact) {
            return new Known(name.strip(), contact == null ? "" : contact.strip());
        }

        static Known of(NewMember wanted) {
            return of(wanted.name(), wanted.contact());
        }

        boolean isAmong(Map<String, List<Known>> others) {
            return others.getOrDefault(name, List.of()).stream()
                    .anyMatch(other ->
                            contact.isEmpty() || other.contact.isEmpty() || contact.equalsIgnoreCase(other.contact));
        }
    }

    /** @param already rows, from 1, of who is a member already */
    public record Preview(List<Integer> already, List<Fault> faults) {}

    /**
     * What became of a row.
     *
     * @param member whom it made; null if they were a member already
     * @param link to hand over, shown once
     */
    public record Line(
            int row,
            String name,
            @Nullable String contact,
            @Nullable UUID member,
            @Nullable String link) {

        Line with(@Nullable String link) {
            return new Line(row, name, contact, member, link);
        }

        /** Never in a log by accident. */
        @Override
        public String toString() {
            return "Line[" + row + "]";
        }
    }

    /** What is kept of an answer: without links. */
    private record Lines(List<Line> lines) {}
}
