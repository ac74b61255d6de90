package org.minsheng.admin.sessions.web;

import io.swagger.v3.oas.models.PathItem;
import java.util.Set;
import org.minsheng.endpoints.description.MoreRefusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The present password may be wrong too often. */
@Component
class RefusedAtChange implements MoreRefusals {

    @Override
    public Set<HttpStatus> of(PathItem.HttpMethod method, String path) {
        return path.equals("/api/admin/me/password") ? Set.of(HttpStatus.LOCKED) : Set.of();
    }
}
