package org.minsheng.endpoints.requests;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/** Text without U+0000, which PostgreSQL can't keep; so it is the sender's mistake and not an error of ours. */
final class StorableText extends StringDeserializer {

    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
        String text = super.deserialize(json, context);
        if (text != null && text.indexOf('\0') >= 0) {
            throw context.weirdStringException(text, String.class, "U+0000 is no text");
        }
        return text;
    }
}
