package org.minsheng.admin.signin;

import io.swagger.v3.oas.models.PathItem;
import java.util.Set;
import org.minsheng.endpoints.description.MoreRefusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Wherever a password or a code is typed it may be wrong, and too often wrong; the page's own token may be missing. */
@Component
class RefusedAtSignIn implements MoreRefusals {

    @Override
    public Set<HttpStatus> of(PathItem.HttpMethod method, String path) {
        if (!path.startsWith("/auth/sign-in/")) {
            return Set.of();
        }
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "password", "totp" -> Set.of(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN, HttpStatus.LOCKED);
            case "membership" -> Set.of(HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND);
            default -> Set.of(HttpStatus.FORBIDDEN);
        };
    }
}
