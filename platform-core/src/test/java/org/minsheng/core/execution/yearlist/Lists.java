package org.minsheng.core.execution.yearlist;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.minsheng.core.execution.project.ListedProject;

/** Lists as they are written down for these tests. */
final class Lists {

    static final String HEADER = "congress,year,no,title,type,indicator,verb,comparator,target,unit,quality";
    static final String GOOD = "杭州市,2020,1,居家养老,CONSTRUCTION,服务中心,建设,EQ,30,家,EXACT";

    private Lists() {}

    static YearList read(String csv, String congress) {
        return read(csv, congress, Set.of());
    }

    static YearList read(String csv, String congress, Set<Integer> taken) {
        return YearListReader.read(csv.getBytes(StandardCharsets.UTF_8), congress, 2020, taken);
    }

    static ListedProject project(YearList list, int no) {
        return list.projects().stream().filter(p -> p.no() == no).findFirst().orElseThrow();
    }
}
