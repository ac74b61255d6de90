package org.minsheng.core.execution.listing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.minsheng.core.execution.finding.Finding;
import org.minsheng.core.execution.header.Matching;
import org.minsheng.core.execution.project.ListedProject;
import org.minsheng.core.ground.figures.Window;

/** Lists as they are written down for these tests. */
final class Lists {

    static final String HEADER = "congress,year,no,title,type,indicator,verb,comparator,target,unit,quality";
    static final String GOOD = "杭州市,2020,1,居家养老,CONSTRUCTION,服务中心,建设,EQ,30,家,EXACT";

    private Lists() {}

    static YearList read(String csv, String congress) {
        return read(csv, congress, Set.of());
    }

    static YearList read(String csv, String congress, Set<Integer> taken) {
        return YearListReader.read(csv.getBytes(StandardCharsets.UTF_8), context(congress, 2020, taken));
    }

    static ListContext context(String congress, int year, Set<Integer> taken) {
        return new ListContext(
                congress,
                year,
                taken,
                new Window(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                Map.of("市城管局", true, "撤销的局", false),
                Matching.NONE);
    }

    /** A file out of an office, made for the year 2031 of 上城区. */
    static YearList field(String name) {
        return field(name, Matching.NONE);
    }

    static YearList field(String name, Matching matching) {
        ListContext plain = context("上城区", 2031, Set.of());
        return YearListReader.read(
                fieldFile(name), new ListContext("上城区", 2031, Set.of(), plain.window(), plain.departments(), matching));
    }

    static byte[] fieldFile(String name) {
        try (InputStream file = Lists.class.getResourceAsStream("/field/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    static ListedProject project(YearList list, int no) {
        return list.projects().stream().filter(p -> p.no() == no).findFirst().orElseThrow();
    }
}
