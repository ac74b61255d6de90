package org.minsheng.admin.linkage.web;

import java.util.List;
import org.minsheng.admin.linkage.CoreLinkage;
import org.minsheng.admin.linkage.LinkageDesk;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where platform-core asks at its start what it has missed; it shows nothing jointly before it has. */
@RestController
@PreAuthorize("hasAuthority('SCOPE_internal')")
class CoreCatchUpController {

    private static final int PAGE = 500;

    private final LinkageDesk desk;

    CoreCatchUpController(LinkageDesk desk) {
        this.desk = desk;
    }

    /** In the order of versions; the next page begins after the highest received, an empty one says that it was all. */
    @GetMapping("/internal/linkage-grants")
    Page after(@RequestParam(defaultValue = "0") long after) {
        return new Page(desk.changedAfter(after, PAGE));
    }

    record Page(List<CoreLinkage.Entry> items) {}
}
