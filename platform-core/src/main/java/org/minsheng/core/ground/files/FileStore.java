package org.minsheng.core.ground.files;

import java.io.InputStream;
import java.util.Optional;

/** Where content lies. What it can't do it says with an unchecked exception, and may be asked again. */
interface FileStore {

    /** Either all of it is there afterwards or nothing; what was there under that key is replaced. */
    void put(FileKey key, byte[] content);

    /** To be closed by whoever reads it: who takes their time holds no more of it in memory than they are sent. */
    Optional<InputStream> read(FileKey key);

    /** It is gone when this returns; what was not there is no error. */
    void delete(FileKey key);
}
