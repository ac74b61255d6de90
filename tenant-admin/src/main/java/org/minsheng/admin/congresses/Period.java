package org.minsheng.admin.congresses;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From one day to another, both included; without a last day: until further notice. */
@Embeddable
public record Period(
        @Column(name = "valid_from") LocalDate from,
        @Column(name = "valid_until") @Nullable LocalDate until) {

    public Period {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("A period ends before it begins: " + from + " – " + until);
        }
    }

    public static Period since(LocalDate from) {
        return new Period(from, null);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !isOver(day);
    }

    public boolean isOver(LocalDate day) {
        return until != null && day.isAfter(until);
    }

    public boolean contains(Period other) {
        return !other.from.isBefore(from) && (until == null || (other.until != null && !other.until.isAfter(until)));
    }

    public boolean overlaps(Period other) {
        return !isOver(other.from) && !other.isOver(from);
    }

    /** What is left of it when something else begins on that day; null: nothing. */
    @Nullable Period before(LocalDate day) {
        if (!from.isBefore(day)) {
            return null;
        }
        return contains(day) ? new Period(from, day.minusDays(1)) : this;
    }
}
