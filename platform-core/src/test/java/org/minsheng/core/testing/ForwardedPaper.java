package org.minsheng.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An exported Word file as whoever is sent it finds it. */
@NullUnmarked
public final class ForwardedPaper {

    private ForwardedPaper() {}

    public static XWPFDocument read(MvcTestResult export) {
        assertThat(export).hasStatusOk();
        try {
            return new XWPFDocument(
                    new ByteArrayInputStream(export.getResponse().getContentAsByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is written outside of tables. */
    public static String said(MvcTestResult export) {
        return read(export).getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
    }

    /** The first table, by rows. */
    public static List<List<String>> table(MvcTestResult export) {
        return read(export).getTables().getFirst().getRows().stream()
                .map(row ->
                        row.getTableCells().stream().map(XWPFTableCell::getText).toList())
                .toList();
    }

    public static String name(MvcTestResult export) {
        String disposition = export.getResponse().getHeader("Content-Disposition");
        return URLDecoder.decode(disposition.substring(disposition.indexOf("''") + 2), StandardCharsets.UTF_8);
    }
}
