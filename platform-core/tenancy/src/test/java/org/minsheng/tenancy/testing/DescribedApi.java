package org.minsheng.tenancy.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of a service's interface that is kept beside the pages, whose types are generated from it. */
public final class DescribedApi {

    private static final String RENEW = "minsheng.openapi.renew";

    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private DescribedApi() {}

    /**
     * Fails when what a service serves is not what the pages were built for; with -Dminsheng.openapi.renew it is
     * written down anew instead.
     */
    public static void assertKept(String served, String name, String module) throws IOException {
        Path kept = Path.of("..", "api-gateway", "web", "openapi", name + ".json");
        if (System.getProperty(RENEW) != null) {
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, SORTED.writeValueAsString(SORTED.readValue(served, Object.class)) + "\n");
        }
        assertThat(SORTED.readTree(served)).as("""
                        The interface of %s is no longer what the pages' types were generated from. Renew them with
                        mvn test -pl %s -am -Dtest=OpenApiTests -Dsurefire.failIfNoSpecifiedTests=false -D%s
                        and then npm run types in api-gateway/web""", module, module, RENEW).isEqualTo(SORTED.readTree(kept));
    }
}
