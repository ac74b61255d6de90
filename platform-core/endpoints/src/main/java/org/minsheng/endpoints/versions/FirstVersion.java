package org.minsheng.endpoints.versions;

import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Something that is written for the first time has no version yet that could tell two writers apart: its key does. */
public final class FirstVersion {

    private FirstVersion() {}

    /** Saves it. Whoever comes second has not seen what the first wrote, and is told so like everybody who is overtaken. */
    public static <T> T saved(Supplier<T> save) {
        try {
            return save.get();
        } catch (DataIntegrityViolationException writtenMeanwhile) {
            throw new OptimisticLockingFailureException("Somebody else wrote it first", writtenMeanwhile);
        }
    }
}
