package org.minsheng.core.execution.yearlist;

/** The file as a whole can't be read as a table. */
final class UnreadableList extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient RowError error;

    UnreadableList(String code, String... arguments) {
        super(code);
        this.error = RowError.inFile(code, arguments);
    }

    RowError error() {
        return error;
    }
}
