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

/** Comma-separated text in UTF-8 (with or without a byte order mark) or, as Chinese Excel saves it, GB18030. */
public final class CsvTable {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private CsvTable() {}

    public static Table read(byte[] content) throws UnreadableTable {
        List<List<String>> rows = new ArrayList<>();
        String text = text(content);
        requireModest(text);
        try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
            for (CSVRecord csv : parser) {
                Table.requireRoom(rows.size());
                rows.add(Table.stripped(csv.stream().limit(Table.MOST_COLUMNS).toList()));
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new UnreadableTable("file.broken-quotes", Integer.toString(rows.size() + 1));
        }
        return new Table(rows);
    }

    /** The parser holds a row whole: ten megabytes of "1,1,1,…" would take half a gigabyte and the service with it. */
    private static void requireModest(String text) throws UnreadableTable {
        if (text.chars().filter(letter -> letter == ',').count() > (long) Table.MOST_ROWS * Table.MOST_COLUMNS) {
            throw Table.tooLong();
        }
    }

    private static String text(byte[] content) throws UnreadableTable {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                // a fresh decoder reports what it can't read instead of replacing it
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
                if (text.indexOf('\0') >= 0) {
                    // no text has it: a program, a picture or an old .xls
                    throw new UnreadableTable("file.encoding");
                }
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException notThisOne) {
                continue;
            }
        }
        throw new UnreadableTable("file.encoding");
    }
}
