package org.minsheng.endpoints.refusals;

import java.sql.SQLException;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Names what went wrong by types and SQL states alone: a message may quote the figures or people it stumbled over. */
public final class Causes {

    private Causes() {}

    public static String describe(Throwable thrown) {
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
