package org.minsheng.admin.linkage.web;

import io.swagger.v3.oas.models.PathItem;
import java.util.Set;
import org.minsheng.endpoints.description.MoreRefusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** A proposal names its partner in the body, and a stranger there is not found like one in an address. */
@Component
class UnknownPartner implements MoreRefusals {

    @Override
    public Set<HttpStatus> of(PathItem.HttpMethod method, String path) {
        return method == PathItem.HttpMethod.POST && path.equals("/api/admin/grants")
                ? Set.of(HttpStatus.NOT_FOUND)
                : Set.of();
    }
}
