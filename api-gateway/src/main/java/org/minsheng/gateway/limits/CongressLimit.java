package org.minsheng.gateway.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Slows down an address that tries out names of congresses: each that we have no answer of is a question to tenant-admin. */
@Component
public class CongressLimit {

    private final Buckets buckets;
    private final LimitRules rules;

    CongressLimit(Buckets buckets, LimitRules rules) {
        this.buckets = buckets;
        this.rules = rules;
    }

    /** @return the seconds to wait, 0 when the question may be put */
    public long secondsToWait(HttpServletRequest request) throws IOException {
        return buckets.secondsToWait(
                "gateway:limit:congress:" + AddressLimit.network(request.getRemoteAddr()), rules.congress());
    }
}
