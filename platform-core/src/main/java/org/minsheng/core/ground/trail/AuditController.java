package org.minsheng.core.ground.trail;

import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.abilities.May;
import org.minsheng.core.ground.tables.Downloads;
import org.minsheng.endpoints.audit.AuditPages;
import org.minsheng.endpoints.audit.AuditPages.AuditView;
import org.minsheng.endpoints.audit.AuditQuery;
import org.minsheng.endpoints.audit.TrailExtent;
import org.minsheng.endpoints.description.Downloaded;
import org.minsheng.endpoints.lists.Slice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The congress's own trail in this service. */
@RestController
@May(Ability.READ_AUDIT)
class AuditController {

    private final AuditPages pages;

    AuditController(AuditPages pages) {
        this.pages = pages;
    }

    @GetMapping("/api/core/audit")
    Slice<AuditView> listAudit(
            @ParameterObject AuditQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return pages.page(TrailExtent.WHOLE, query, cursor, limit);
    }

    @GetMapping("/api/core/audit/export")
    @Downloaded(AuditPages.CSV)
    ResponseEntity<byte[]> exportAudit(@ParameterObject AuditQuery query) {
        return Downloads.file("审计日志-业务.csv", AuditPages.CSV + ";charset=UTF-8", pages.csv(TrailExtent.WHOLE, query));
    }
}
