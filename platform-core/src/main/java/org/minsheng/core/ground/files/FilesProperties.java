package org.minsheng.core.ground.files;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where files lie and how many.
 *
 * @param folder used where no bucket is named
 * @param mostOfTenant all that one tenant may keep
 * @param mostLoose of one person, uploaded and attached to nothing yet
 * @param mostLooseBytes all those together
 * @param filesAtOnce that come in, each of which is in memory as a whole, up to 10 MB
 * @param picturesAtOnce of those; each that is decoded takes up to some 100 MB for about a second
 * @param unclaimed how long what nobody has attached to anything is kept
 */
@ConfigurationProperties("minsheng.files")
record FilesProperties(
        Path folder,
        @Nullable Bucket bucket,
        @DefaultValue("20GB") DataSize mostOfTenant,
        @DefaultValue("60") int mostLoose,
        @DefaultValue("300MB") DataSize mostLooseBytes,
        @DefaultValue("8") int filesAtOnce,
        @DefaultValue("2") int picturesAtOnce,
        @DefaultValue("24h") Duration unclaimed) {

    /** @param endpoint null for Amazon's own */
    record Bucket(
            String name,
            @Nullable URI endpoint,
            @DefaultValue("us-east-1") String region,
            String accessKey,
            String secretKey) {}
}
