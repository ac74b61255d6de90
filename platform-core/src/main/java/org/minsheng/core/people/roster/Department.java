package org.minsheng.core.people.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A government department (承办单位) that reports on projects; an inactive one keeps its history and gets nothing new. */
@Entity
public class Department {

    @Id
    private DepartmentId id;

    @Column
    private String name;

    private boolean active;

    @Version
    private @Nullable Long version;

    protected Department() {}

    public Department(String name) {
        this.id = DepartmentId.fresh();
        this.name = name;
        this.active = true;
    }

    void describe(String newName, boolean nowActive) {
        this.name = newName;
        this.active = nowActive;
    }

    Department requireActive() {
        if (!active) {
            throw new DepartmentInactive(name);
        }
        return this;
    }

    public DepartmentId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public boolean active() {
        return active;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
