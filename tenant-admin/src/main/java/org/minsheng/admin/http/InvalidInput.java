package org.minsheng.admin.http;

import java.util.List;
import org.springframework.http.HttpStatus;

/** What was sent can be mended by the user; every fault is listed at once. */
public final class InvalidInput extends Refusal {

    public InvalidInput(List<RefusedField> fields) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "invalid-input", fields, fields.size());
    }

    public InvalidInput(RefusedField... fields) {
        this(List.of(fields));
    }
}
