package org.minsheng.core.exchange.transport;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.minsheng.tenancy.TenantId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a crossing is written down. It has a mapper of its own, so that nobody changes what is under way between two
 * versions of the service by setting up the web's JSON differently.
 */
@Component
public class WireFormat {

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(TenantId.class, TenantAsText.class)
            .build();

    public String write(Crossing crossing) {
        return mapper.writeValueAsString(crossing);
    }

    public <C extends Crossing> C read(Class<C> type, String json) {
        return mapper.readValue(json, type);
    }

    private abstract static class TenantAsText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        TenantAsText(String value) {}

        @JsonValue
        abstract String value();
    }
}
