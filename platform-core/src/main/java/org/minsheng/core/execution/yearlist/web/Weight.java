package org.minsheng.core.execution.yearlist.web;

import java.util.Set;
import org.minsheng.core.execution.finding.Finding;

/** How much a remark matters to whoever confirms the list: the page shows the first of them and folds the others away. */
enum Weight {
    TO_BE_DECIDED(
            "department.like-known",
            "department.like-other",
            "funds.of-year",
            "sheet.left-out",
            "milestone.below-target",
            "row.no-heading",
            "assumed.lead",
            "department.several",
            "header.other-unit",
            "header.one-of-several",
            "header.of-another-year",
            "title.again",
            "text.marked",
            "assumed.lost"),
    LEFT_OUT_OR_HIDDEN(
            "sheet.hidden",
            "column.hidden",
            "row.hidden",
            "row.section",
            "row.total",
            "row.note",
            "row.header-again",
            "row.example"),
    OTHER,
    PLAIN("row.goes-on", "header.below-titles", "header.of-rows");

    private final Set<String> codes;

    Weight(String... codes) {
        this.codes = Set.of(codes);
    }

    static Weight of(Finding remark) {
        for (Weight weight : values()) {
            if (weight.codes.contains(remark.code())) {
                return weight;
            }
        }
        return OTHER;
    }
}
