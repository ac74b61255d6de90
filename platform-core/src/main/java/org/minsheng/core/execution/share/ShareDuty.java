package org.minsheng.core.execution.share;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.people.roster.Department;
import org.minsheng.core.people.roster.DepartmentId;
import org.minsheng.core.people.roster.DepartmentInactive;

/** A district's own side of a share: which of its departments does it. It stays, whatever becomes of the city's mirror. */
@Entity
class ShareDuty {

    @Id
    private ShareId id;

    private @Nullable DepartmentId departmentId;

    @Column(updatable = false)
    private LocalDate takenIn;

    @Column
    private Instant changedAt;

    @Version
    private @Nullable Long version;

    protected ShareDuty() {}

    void assignTo(Department department, Instant now) {
        if (!department.active()) {
            throw new DepartmentInactive(department.name());
        }
        this.departmentId = department.id();
        this.changedAt = now;
    }

    ShareId id() {
        return id;
    }

    LocalDate takenIn() {
        return takenIn;
    }

    @Nullable DepartmentId departmentId() {
        return departmentId;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
