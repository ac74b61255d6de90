package org.minsheng.core.ground.files;

import java.time.Duration;
import org.minsheng.core.ground.files.FilesProperties.Bucket;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket where one is named, else a folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FilesProperties.class)
class FilesConfiguration {

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration ANSWERING = Duration.ofSeconds(20);

    @Bean
    FileStore fileStore(FilesProperties settings) {
        Bucket bucket = settings.bucket();
        return bucket == null || bucket.name().isBlank()
                ? new FolderStore(settings.folder())
                : new BucketStore(client(bucket), bucket.name());
    }

    static S3Client client(Bucket bucket) {
        return S3Client.builder()
                .region(Region.of(bucket.region()))
                .endpointOverride(bucket.endpoint())
                // what others than Amazon understand: the whole body, signed, without a trailer
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                // not every installation gives each bucket a host name of its own
                .forcePathStyle(bucket.endpoint() != null)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(bucket.accessKey(), bucket.secretKey())))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(ANSWERING))
                .build();
    }
}
