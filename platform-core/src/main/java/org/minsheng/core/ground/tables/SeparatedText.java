package org.minsheng.core.ground.tables;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Text with one row a line: in UTF-8 or UTF-16 (which Excel calls Unicode text), with or without a byte order mark, or, as
 * Chinese Excel saves it, GB18030; separated by commas, tabs or semicolons, whichever its fullest early line has most of.
 */
final class SeparatedText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    /** A header may stand below a title, not below a page of text. */
    private static final int EARLY_LINES = 20;

    /** One letter of fifty is a separator, a digit or a line end in any list. */
    private static final int FEW = 100;

    private SeparatedText() {}

    static Workbook read(byte[] content) throws UnreadableFile {
        String text = text(content);
        char separator = separator(text);
        requireModest(text, separator);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        List<List<Cell>> rows = new ArrayList<>();
        boolean wide = false;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord line : parser) {
                if (rows.size() > Workbook.MOST_ROWS) {
                    // a spreadsheet saves thousands of rows of nothing but separators below its list
                    if (!line.stream().allMatch(cell -> Blanks.removed(cell).isEmpty())) {
                        throw Workbook.tooLong();
                    }
                    continue;
                }
                wide |= line.stream()
                        .skip(Workbook.MOST_COLUMNS)
                        .anyMatch(cell -> !Blanks.removed(cell).isEmpty());
                rows.add(line.stream()
                        .limit(Workbook.MOST_COLUMNS)
                        .map(cell -> Cell.text(cell.replace("\0", "")))
                        .toList());
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new UnreadableFile("file.broken-quotes", Integer.toString(rows.size() + 1));
        }
        return new Workbook(List.of(new Sheet("", rows, List.of(), Hidden.NOTHING, wide)), List.of());
    }

    private static char separator(String text) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', '\t', ';'}) {
            long count = text.lines()
                    .limit(EARLY_LINES)
                    .mapToLong(line -> count(line.replaceAll("\"[^\"]*\"", ""), candidate))
                    .max()
                    .orElse(0);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char letter) {
        return text.chars().filter(each -> each == letter).count();
    }

    /** The parser holds a row whole: ten megabytes of "1,1,1,…" would take half a gigabyte and the service with it. */
    private static void requireModest(String text, char separator) throws UnreadableFile {
        int most = Workbook.MOST_ROWS * Workbook.MOST_COLUMNS;
        if (count(text, separator) > most) {
            throw new UnreadableFile("file.too-many-cells", Integer.toString(most));
        }
    }

    private static String text(byte[] content) throws UnreadableFile {
        for (Charset charset : likely(content)) {
            try {
                // a fresh decoder reports what it can't read instead of replacing it
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
                if (text.indexOf('\0') >= 0) {
                    // no text has it: a program or a picture
                    throw new UnreadableFile("file.encoding");
                }
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException notThisOne) {
                continue;
            }
        }
        throw new UnreadableFile("file.encoding");
    }

    private static List<Charset> likely(byte[] content) {
        if (content.length > 1 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE) {
            return List.of(StandardCharsets.UTF_16LE);
        }
        if (content.length > 1 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF) {
            return List.of(StandardCharsets.UTF_16BE);
        }
        // without a mark one byte of each separator, digit and line end is zero, and no byte of any other text; of
        // Chinese
        // letters only a few, as 一, have one, and that on the other side
        int little = zeros(content, 1);
        int big = zeros(content, 0);
        if (Math.max(little, big) <= content.length / FEW) {
            return List.of(StandardCharsets.UTF_8, GB18030);
        }
        return List.of(little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static int zeros(byte[] content, int from) {
        int zeros = 0;
        for (int i = from; i < content.length; i += 2) {
            zeros += content[i] == 0 ? 1 : 0;
        }
        return zeros;
    }
}
