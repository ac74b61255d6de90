package org.minsheng.core.execution.header;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.header.Matching.By;
import org.minsheng.core.ground.written.FigureReading.Say;

/** A column that is there, and what it turns out to say. */
final class FoundColumn {

    final int place;
    final Heading heading;
    final Set<ListColumn> uses = EnumSet.noneOf(ListColumn.class);
    By by = By.NOTHING;
    /** How well its name is known: 0 for the one that the template has. */
    int rank;

    /** Whether something of it was taken by a column that was matched by hand. */
    boolean displaced;

    /** How it is read otherwise than somebody said. */
    @Nullable Say told;

    /** What amounts are counted in, where somebody said so and the heading does not. */
    @Nullable String unit;

    /** The end of which month, where it says a milestone. */
    @Nullable YearMonth milestone;

    FoundColumn(int place, Heading heading) {
        this.place = place;
        this.heading = heading;
    }

    /** By hand, now or earlier. Only a heading that names a month can say a milestone, and one that names a unit has no other. */
    void match(Set<ListColumn> meant, boolean now, int year) {
        by = now ? By.HAND : By.REMEMBERED;
        uses.addAll(meant);
        var named = heading.column(year).map(ListColumn.Named::column);
        if (now && heading.ofTemplate() && !meant.equals(Set.of(named.orElse(ListColumn.MILESTONE)))) {
            told = Say.of("header.only-now", heading.text());
        } else if (!now && meant.isEmpty() && named.isPresent()) {
            told = Say.of("header.left-out-earlier", heading.text());
        }
        uses.stream().filter(use -> use.unit().isPresent()).toList().forEach(this::count);
        if (uses.remove(ListColumn.MILESTONE)) {
            milestone = heading.monthByHand(year).orElse(null);
            if (milestone == null) {
                told = Say.of("header.no-month", heading.text());
            } else {
                uses.clear();
                uses.add(ListColumn.MILESTONE);
            }
        }
    }

    private void count(ListColumn funds) {
        String said = heading.unitOfMoney();
        String counted = funds.unit().orElseThrow();
        uses.remove(funds);
        if (!said.isEmpty() && !said.equals(counted)) {
            told = Say.of("header.other-unit", heading.text(), counted);
        } else {
            uses.add(ListColumn.FUNDS);
            unit = counted;
        }
    }

    /** What it says, as somebody would choose it by hand. */
    List<ListColumn> described() {
        return uses.stream()
                .map(use -> use == ListColumn.FUNDS && unit != null
                        ? unit.equals("元") ? ListColumn.FUNDS_IN_YUAN : ListColumn.FUNDS_IN_WAN_YUAN
                        : use)
                .toList();
    }

    /** Another column says it better. */
    void giveUp(ListColumn use, FoundColumn better) {
        uses.remove(use);
        displaced |= better.by == By.HAND;
        if (by == By.REMEMBERED && better.by == By.NAME) {
            told = Say.of("header.name-before-memory", heading.text(), use.chinese(), better.heading.text());
        }
        if (uses.isEmpty() && by != By.HAND) {
            by = By.NOTHING;
        }
    }
}
