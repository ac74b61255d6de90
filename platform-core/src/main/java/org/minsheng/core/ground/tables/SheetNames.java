package org.minsheng.core.ground.tables;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which sheets a workbook has, in the order of their tabs, and which of them nobody sees. */
final class SheetNames extends DefaultHandler {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /** @param part by which the workbook refers to it */
    record Named(String name, String part) {}

    private final List<Named> visible = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    private boolean from1904;

    List<Named> visible() {
        return visible;
    }

    List<String> hidden() {
        return hidden;
    }

    /** Whether days are counted from 1904, as on a Macintosh. */
    boolean from1904() {
        return from1904;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "workbookPr" -> {
                String said = attributes.getValue("date1904");
                from1904 = "1".equals(said) || "true".equals(said);
            }
            case "sheet" -> {
                String title = attributes.getValue("name");
                String state = attributes.getValue("state");
                String part = attributes.getValue(RELATIONSHIPS, "id");
                if (state != null && !"visible".equals(state)) {
                    hidden.add(title);
                } else {
                    visible.add(new Named(title, part == null ? attributes.getValue(STRICT, "id") : part));
                }
            }
            default -> {
                // how windows stand and what names mean says nothing about the list
            }
        }
    }
}
