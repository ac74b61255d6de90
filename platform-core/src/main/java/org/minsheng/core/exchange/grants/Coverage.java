package org.minsheng.core.exchange.grants;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one tenant may see of another by all its grants together; several grants add up. */
public record Coverage(List<Part> parts) {

    /** @param projects the named projects; null means all */
    public record Part(Set<GrantKind> kinds, @Nullable Set<UUID> projects) {

        boolean covers(GrantKind kind, UUID project) {
            return kinds.contains(kind) && (projects == null || projects.contains(project));
        }
    }

    public Coverage {
        parts = List.copyOf(parts);
    }

    /** Everything: what a tenant may see of itself. */
    public static Coverage all() {
        return new Coverage(List.of(new Part(Set.of(GrantKind.values()), null)));
    }

    public static Coverage nothing() {
        return new Coverage(List.of());
    }

    /** Several grants add up, so each project may be covered by another one; nothing at all is covered by none. */
    public boolean covers(GrantKind kind, Set<UUID> projects) {
        return !projects.isEmpty() && projects.stream().allMatch(project -> covers(kind, project));
    }

    public boolean covers(GrantKind kind, UUID project) {
        return parts.stream().anyMatch(part -> part.covers(kind, project));
    }
}
