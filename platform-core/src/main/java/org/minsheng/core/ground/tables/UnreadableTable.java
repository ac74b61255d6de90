package org.minsheng.core.ground.tables;

/** The file as a whole can't be read as a table. */
public final class UnreadableTable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient RowError error;

    public UnreadableTable(String code, String... arguments) {
        super(code);
        this.error = RowError.inFile(code, arguments);
    }

    public RowError error() {
        return error;
    }
}
