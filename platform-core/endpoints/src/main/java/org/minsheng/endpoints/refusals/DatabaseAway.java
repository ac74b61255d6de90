package org.minsheng.endpoints.refusals;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.TransactionSystemException;

/** PostgreSQL is away and comes back by itself: a 503 that says when to come again, and not a failure that nobody foresaw. */
public final class DatabaseAway {

    /** The seconds after which to come again. */
    public static final String RETRY_AFTER = "2";

    private DatabaseAway() {}

    /** Whether a failure is only this, whoever wrapped it. */
    public static boolean explains(Throwable failed) {
        for (Throwable each = failed; each != null; each = each.getCause()) {
            if (each instanceof SQLException refused && isAway(refused)) {
                return true;
            }
            // a rollback that fails too hides why there was one
            if (each instanceof TransactionSystemException unfinished
                    && unfinished.getApplicationException() != null
                    && explains(unfinished.getApplicationException())) {
                return true;
            }
        }
        return false;
    }

    /** By the classes of SQL states: 08 is a connection that failed, 57P a server that is shutting down, crashed or starting. */
    private static boolean isAway(SQLException refused) {
        String state = refused.getSQLState();
        return refused instanceof SQLTransientConnectionException
                || (state == null
                        ? isOfConnection(refused.getMessage())
                        : state.startsWith("08") || state.startsWith("57P"));
    }

    /** The pool gives no state when it is asked for a connection that it has closed. */
    private static boolean isOfConnection(@Nullable String message) {
        return message != null && message.toLowerCase(Locale.ROOT).contains("connection");
    }

    static HttpHeaders comeAgain() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        return headers;
    }
}
