package org.minsheng.core.ground.tables;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * An .xlsx workbook; a formula counts with the value it last had. Read as a stream: a workbook held whole takes a hundred
 * times the size of its file, so that one hostile upload would end the service for everybody.
 */
final class ExcelFile {

    /** Unpacked; a list of 5,000 rows needs a quarter of it. */
    private static final int MOST_BYTES = 16 << 20;
    /** What says how the parts hang together is read whole, and is a few kilobytes in an honest workbook. */
    private static final int MOST_DIRECTORY_BYTES = 256 << 10;

    private ExcelFile() {}

    static boolean looksLike(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    static Workbook read(byte[] content) throws UnreadableFile {
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(whatMatters(content)))) {
            return sheets(file);
        } catch (SheetCells.TooMany tooMany) {
            throw tooMany.said();
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException notAWorkbook) {
            // POI answers a damaged or hostile workbook with many unchecked exceptions of its own
            throw new UnreadableFile("file.unreadable");
        }
    }

    private static Workbook sheets(OPCPackage file)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException, UnreadableFile {
        XSSFReader reader = new XSSFReader(file);
        SheetNames names = new SheetNames();
        parse(reader.getWorkbookData(), names);
        CellFormats formats = new CellFormats();
        if (!file.getPartsByContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml")
                .isEmpty()) {
            parse(reader.getStylesData(), formats);
        }
        if (names.visible().size() + names.hidden().size() > Workbook.MOST_SHEETS) {
            throw new UnreadableFile("file.too-many-sheets", Integer.toString(Workbook.MOST_SHEETS));
        }
        ReadOnlySharedStringsTable shared = new ReadOnlySharedStringsTable(file, false);
        Marks marks = new Marks();
        InputStream texts = reader.getSharedStringsData();
        if (texts != null) {
            parse(texts, marks);
        }
        List<Sheet> sheets = new ArrayList<>();
        int room = Workbook.MOST_ROWS + 1;
        for (SheetNames.Named each : names.visible()) {
            SheetCells cells = new SheetCells(shared, marks, formats, names.from1904(), room);
            parse(reader.getSheet(each.part()), cells);
            Sheet sheet = cells.sheet(each.name());
            room -= sheet.rows();
            sheets.add(sheet);
        }
        return new Workbook(sheets, names.hidden());
    }

    private static void parse(InputStream part, ContentHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        try (part) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(handler);
            xml.parse(new InputSource(part));
        }
    }

    /**
     * The parts in which a list can stand. What comes out of the archive is counted before anything is built from it, and
     * what says who wrote the document and when is left out: WPS puts dates there that the library refuses.
     */
    private static byte[] whatMatters(byte[] content) throws IOException, UnreadableFile {
        long bytes = 0;
        long directoryBytes = 0;
        byte[] piece = new byte[8192];
        ByteArrayOutputStream kept = new ByteArrayOutputStream(content.length);
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content));
                ZipOutputStream copy = new ZipOutputStream(kept)) {
            copy.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry part = archive.getNextEntry(); part != null; part = archive.getNextEntry()) {
                String name = part.getName();
                boolean wanted = !name.startsWith("docProps/") && !name.contains("/media/");
                boolean directory = name.endsWith(".rels") || name.endsWith("[Content_Types].xml");
                if (wanted) {
                    copy.putNextEntry(new ZipEntry(name));
                }
                for (int n = archive.read(piece); n > 0; n = archive.read(piece)) {
                    bytes += n;
                    directoryBytes += directory ? n : 0;
                    if (bytes > MOST_BYTES) {
                        throw new UnreadableFile("file.unpacks-too-large", Integer.toString(MOST_BYTES >> 20));
                    }
                    if (directoryBytes > MOST_DIRECTORY_BYTES) {
                        throw new UnreadableFile("file.unreadable");
                    }
                    if (wanted) {
                        copy.write(piece, 0, n);
                    }
                }
            }
        }
        return kept.toByteArray();
    }
}
