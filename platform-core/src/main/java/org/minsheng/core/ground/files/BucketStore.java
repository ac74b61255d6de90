package org.minsheng.core.ground.files;

import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A bucket of whatever speaks S3. It needs to read, write and delete objects there, and nothing else. */
final class BucketStore implements FileStore, AutoCloseable {

    private final S3Client s3;
    private final String bucket;

    BucketStore(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public void put(FileKey key, byte[] content) {
        s3.putObject(put -> put.bucket(bucket).key(key.path()), RequestBody.fromBytes(content));
    }

    @Override
    public Optional<InputStream> read(FileKey key) {
        try {
            return Optional.of(s3.getObject(get -> get.bucket(bucket).key(key.path())));
        } catch (NoSuchKeyException nothing) {
            return Optional.empty();
        } catch (S3Exception refused) {
            if (isDenied(refused)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** So it says of what is not there to whoever may not list the bucket; of a wrong key it says something else. */
    private static boolean isDenied(S3Exception refused) {
        AwsErrorDetails details = refused.awsErrorDetails();
        return refused.statusCode() == 403 && details != null && "AccessDenied".equals(details.errorCode());
    }

    @Override
    public void delete(FileKey key) {
        s3.deleteObject(delete -> delete.bucket(bucket).key(key.path()));
    }

    @Override
    public void close() {
        s3.close();
    }
}
