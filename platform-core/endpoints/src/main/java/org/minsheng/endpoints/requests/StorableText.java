package org.minsheng.endpoints.requests;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * Text without U+0000, which PostgreSQL can't keep, and without half a character, of which it would be given a question mark
 * to keep; so it is the sender's mistake and not an error of ours.
 */
final class StorableText extends StringDeserializer {

    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
        String text = super.deserialize(json, context);
        if (text != null && !isStorable(text)) {
            throw context.weirdStringException(text, String.class, "U+0000 or half a character is no text");
        }
        return text;
    }

    /** Halves that belong together come as the one character that they are. */
    static boolean isStorable(String text) {
        return text.codePoints().noneMatch(each -> each == 0 || Character.getType(each) == Character.SURROGATE);
    }
}
