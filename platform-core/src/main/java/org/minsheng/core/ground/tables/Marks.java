package org.minsheng.core.ground.tables;

import java.util.HashSet;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Which of the texts that the sheets of a workbook share have letters that are raised, lowered or struck out: a raised 1 behind
 * 100 is a note and no digit, and what is struck out no longer holds.
 */
final class Marks extends DefaultHandler {

    private final Set<Integer> marked = new HashSet<>();
    private int texts;

    /** Whether this element of a font, or of a run of letters, says so. */
    static boolean in(String element, Attributes attributes) {
        String said = attributes.getValue("val");
        return switch (element) {
            case "strike" -> !"0".equals(said) && !"false".equals(said);
            case "vertAlign" -> !"baseline".equals(said);
            default -> false;
        };
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if ("si".equals(name)) {
            texts++;
        } else if (in(name, attributes)) {
            marked.add(texts - 1);
        }
    }

    boolean on(int text) {
        return marked.contains(text);
    }
}
