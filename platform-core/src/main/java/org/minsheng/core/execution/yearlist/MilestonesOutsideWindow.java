package org.minsheng.core.execution.yearlist;

import java.util.List;
import java.util.stream.Collectors;
import org.minsheng.core.execution.listing.YearList;
import org.minsheng.core.ground.figures.Window;
import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** The window of the year was changed after the list had been read, and no longer holds all that the list plans. */
final class MilestonesOutsideWindow extends Refusal {

    private static final long serialVersionUID = 1L;

    /** Enough to see what kind they are. */
    private static final int MOST_NAMED = 10;

    MilestonesOutsideWindow(Window window, List<YearList.Planned> outside) {
        super(
                HttpStatus.CONFLICT,
                "import-outside-window",
                window.from(),
                window.to(),
                outside.stream()
                                .limit(MOST_NAMED)
                                .map(MilestonesOutsideWindow::named)
                                .collect(Collectors.joining("、"))
                        + (outside.size() > MOST_NAMED ? " …" : ""));
    }

    private static String named(YearList.Planned milestone) {
        String sheet = milestone.sheet().isEmpty() ? "" : milestone.sheet() + "!";
        return sheet + milestone.place();
    }
}
