package org.minsheng.core.exchange;

import java.sql.SQLException;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Names what went wrong by types and SQL states alone: a message may quote the figures or people it stumbled over. */
final class Problems {

    private Problems() {}

    static String describe(Throwable thrown) {
        var names = new StringJoiner(" ← ");
        int depth = 0;
        for (@Nullable Throwable each = thrown; each != null && depth < 5; each = each.getCause(), depth++) {
            names.add(
                    each instanceof SQLException sql && sql.getSQLState() != null
                            ? each.getClass().getSimpleName() + " " + sql.getSQLState()
                            : each.getClass().getSimpleName());
        }
        return names.toString();
    }
}
