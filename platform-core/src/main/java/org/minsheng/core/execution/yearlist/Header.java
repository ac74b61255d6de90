package org.minsheng.core.execution.yearlist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minsheng.core.ground.tables.RowError;

/** Which column stands where, under which of its names. */
final class Header {

    private final List<String> names;
    private final Map<ListColumn, Integer> places;

    private Header(List<String> names, Map<ListColumn, Integer> places) {
        this.names = names;
        this.places = places;
    }

    /** Empty, with the reasons noted, when a column is missing, unknown or there twice. */
    static Optional<Header> of(List<String> names, List<RowError> errors) {
        List<RowError> wrong = new ArrayList<>();
        Map<ListColumn, Integer> places = new EnumMap<>(ListColumn.class);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Optional<ListColumn> column = ListColumn.called(name);
            if (column.isPresent()) {
                if (places.putIfAbsent(column.get(), i) != null) {
                    wrong.add(new RowError(1, name, name, "header.twice", List.of()));
                }
            } else if (!name.isEmpty()) {
                wrong.add(new RowError(1, name, name, "header.unknown", List.of()));
            }
        }
        if (places.isEmpty()) {
            // another kind of file: to name each of its columns as unknown would help nobody
            errors.add(RowError.inFile("file.not-a-list"));
            return Optional.empty();
        }
        for (ListColumn column : ListColumn.values()) {
            if (column.required() && !places.containsKey(column)) {
                wrong.add(new RowError(
                        1, column.english(), "", "header.missing", List.of(column.english(), column.chinese())));
            }
        }
        errors.addAll(wrong);
        return wrong.isEmpty() ? Optional.of(new Header(names, places)) : Optional.empty();
    }

    int indexOf(ListColumn column) {
        return places.getOrDefault(column, Integer.MAX_VALUE);
    }

    String nameOf(ListColumn column) {
        return names.get(indexOf(column));
    }
}
