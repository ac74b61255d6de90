package org.minsheng.core.ground.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The first sheet of an .xlsx workbook; a formula counts with the value it last had. Read as a stream: a workbook held
 * whole takes a hundred times the size of its file, so that one hostile upload would end the service for everybody.
 */
public final class ExcelTable {

    /** Unpacked; a list of 5,000 rows needs a quarter of it. */
    private static final int MOST_BYTES = 16 << 20;
    /** What says how the parts hang together is read whole, and is a few kilobytes in an honest workbook. */
    private static final int MOST_DIRECTORY_BYTES = 256 << 10;

    private ExcelTable() {}

    public static boolean looksLike(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    public static Table read(byte[] content) throws UnreadableTable {
        try {
            requireModest(content);
            return new Table(firstSheet(content).rows());
        } catch (SheetRows.TooMany tooMany) {
            throw Table.tooLong();
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException notAWorkbook) {
            // POI answers a damaged or hostile workbook with many unchecked exceptions of its own
            throw new UnreadableTable("file.unreadable");
        }
    }

    private static SheetRows firstSheet(byte[] content)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(content))) {
            Iterator<InputStream> sheets = new XSSFReader(workbook).getSheetsData();
            try (InputStream sheet = sheets.next()) {
                SheetRows rows = new SheetRows(new ReadOnlySharedStringsTable(workbook, false));
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(rows);
                xml.parse(new InputSource(sheet));
                return rows;
            }
        }
    }

    /** Counts what comes out of the archive before anything is built from it. */
    private static void requireModest(byte[] content) throws IOException, UnreadableTable {
        long bytes = 0;
        long directoryBytes = 0;
        byte[] piece = new byte[8192];
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = archive.getNextEntry(); part != null; part = archive.getNextEntry()) {
                boolean directory = part.getName().endsWith(".rels")
                        || part.getName().endsWith("[Content_Types].xml")
                        || part.getName().contains("docProps");
                for (int n = archive.read(piece); n > 0; n = archive.read(piece)) {
                    bytes += n;
                    directoryBytes += directory ? n : 0;
                    if (bytes > MOST_BYTES || directoryBytes > MOST_DIRECTORY_BYTES) {
                        throw Table.tooLong();
                    }
                }
            }
        }
    }
}
