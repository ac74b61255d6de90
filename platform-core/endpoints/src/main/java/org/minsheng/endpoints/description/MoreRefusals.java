package org.minsheng.endpoints.description;

import io.swagger.v3.oas.models.PathItem;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** What some addresses of a service refuse beyond what can be told from their form; texts exist for these statuses. */
@FunctionalInterface
public interface MoreRefusals {

    /** Statuses of the texts that there are: 400, 401, 403, 404, 409, 412, 413, 422, 423, 428, 429 and 503. */
    Set<HttpStatus> of(PathItem.HttpMethod method, String path);
}
