package org.minsheng.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

class DescriptionsTests {

    private static final String LIST = "springdoc.swagger-ui.urls[%d].";

    @Test
    void the_docs_offer_the_description_of_every_module() throws IOException {
        PropertySource<?> settings = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .getFirst();
        Map<String, String> offered = IntStream.iterate(
                        0, i -> settings.containsProperty(LIST.formatted(i) + "name"), i -> i + 1)
                .boxed()
                .collect(Collectors.toMap(
                        i -> String.valueOf(settings.getProperty(LIST.formatted(i) + "name")),
                        i -> String.valueOf(settings.getProperty(LIST.formatted(i) + "url"))));
        Path kept = Path.of("web", "openapi");
        try (Stream<Path> files = Files.walk(kept)) {
            Map<String, String> modules = files.filter(Files::isRegularFile)
                    .map(file -> kept.relativize(file).toString().replace(".json", ""))
                    .collect(Collectors.toMap(name -> name, name -> "/api/" + name.replace("/", "/openapi/")));
            assertThat(offered).isEqualTo(modules);
        }
    }
}
