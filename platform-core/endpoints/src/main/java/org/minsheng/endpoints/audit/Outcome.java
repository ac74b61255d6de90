package org.minsheng.endpoints.audit;

/** What became of a deed. */
public enum Outcome {
    /** Nobody knows: it was begun, and the process ended or has not ended yet. */
    BEGUN,
    DONE,
    REFUSED,
    FAILED;

    static Outcome of(int status) {
        if (status < 400) {
            return DONE;
        }
        return status < 500 ? REFUSED : FAILED;
    }
}
