package org.minsheng.core.ground.tables;

import java.util.List;

/** The file as a whole can't be read as sheets; says why by a message key and arguments. */
public final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final List<String> arguments;

    public UnreadableFile(String code, String... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }
}
