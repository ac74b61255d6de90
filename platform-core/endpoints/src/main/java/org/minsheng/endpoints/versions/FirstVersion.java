package org.minsheng.endpoints.versions;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Something that is written for the first time has no version yet that could tell two writers apart: its key does. */
public final class FirstVersion {

    private static final String UNIQUE_VIOLATION = "23505";

    private FirstVersion() {}

    /** Saves it. Whoever comes second has not seen what the first wrote, and is told so like everybody who is overtaken. */
    public static <T> T saved(Supplier<T> save) {
        try {
            return save.get();
        } catch (DataIntegrityViolationException violated) {
            if (isTaken(violated)) {
                throw new OptimisticLockingFailureException("Somebody else wrote it first", violated);
            }
            throw violated;
        }
    }

    /** Whether it is the key that is there already; a value that fits no column has been overtaken by nobody. */
    private static boolean isTaken(DataIntegrityViolationException violated) {
        return violated.getMostSpecificCause() instanceof SQLException cause
                && UNIQUE_VIOLATION.equals(cause.getSQLState());
    }
}
