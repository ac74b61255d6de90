package org.minsheng.admin.trail;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.abilities.Ability;
import org.minsheng.admin.abilities.May;
import org.minsheng.endpoints.audit.AuditPages;
import org.minsheng.endpoints.audit.AuditPages.AuditView;
import org.minsheng.endpoints.audit.AuditQuery;
import org.minsheng.endpoints.audit.TrailExtent;
import org.minsheng.endpoints.description.Downloaded;
import org.minsheng.endpoints.lists.Slice;
import org.minsheng.tenancy.token.AccessTokens;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What concerns the congress in which somebody acts, and nothing of others; for who acts for none, an operator, what operators
 * do and what concerns no congress.
 */
@RestController
@May(Ability.READ_AUDIT)
class AuditController {

    private final AuditPages pages;

    AuditController(AuditPages pages) {
        this.pages = pages;
    }

    @GetMapping("/api/admin/audit")
    Slice<AuditView> listAudit(
            @AuthenticationPrincipal Jwt reader,
            @ParameterObject AuditQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return pages.page(extent(reader), query, cursor, limit);
    }

    @GetMapping("/api/admin/audit/export")
    @Downloaded(AuditPages.CSV)
    ResponseEntity<byte[]> exportAudit(@AuthenticationPrincipal Jwt reader, @ParameterObject AuditQuery query) {
        String name = ContentDisposition.attachment()
                .filename("审计日志-登录与管理.csv", StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(AuditPages.CSV + ";charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .body(pages.csv(extent(reader), query));
    }

    private static TrailExtent extent(Jwt reader) {
        return AccessTokens.tenant(reader).map(TrailExtent::of).orElse(TrailExtent.OF_OPERATORS);
    }
}
