package org.minsheng.standalone.campaign;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Everything that is not as it should be. */
final class Findings {

    private final List<String> wrong = new ArrayList<>();

    void add(String finding) {
        wrong.add(finding);
    }

    List<String> all() {
        return List.copyOf(wrong);
    }

    /** What somebody says of its own has to be shown so, and nothing where it says nothing. */
    void same(String tenant, String id, String field, JsonNode own, JsonNode shown) {
        boolean nothing = own.isMissingNode() || own.isNull();
        boolean equal = own.isNumber() && shown.isNumber()
                ? own.decimalValue().compareTo(shown.decimalValue()) == 0
                : nothing ? shown.isMissingNode() || shown.isNull() : own.equals(shown);
        if (!equal) {
            wrong.add("%s: %s of %s is %s and shown as %s".formatted(tenant, field, id, own, shown));
        }
    }
}
