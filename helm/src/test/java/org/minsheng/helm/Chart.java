package org.minsheng.helm;

import java.nio.file.Path;
import java.util.List;
import org.minsheng.helm.Rendered.Node;
import org.yaml.snakeyaml.Yaml;

/** The chart as it is rendered with nothing but its defaults, and for the example of an installation. */
final class Chart {

    static final Path PRODUCTION_VALUES = Rendered.CHART.resolve("examples/production.yaml");
    static final List<String> SERVICES = List.of("api-gateway", "platform-core", "tenant-admin");

    static final Rendered DEFAULTS = Rendered.with(template -> template);
    static final Rendered PRODUCTION = Rendered.with(template -> template.withValuesFile(PRODUCTION_VALUES));

    private Chart() {}

    /** What a service reads as its application.yaml. */
    static Node configuration(Rendered rendered, String service) {
        return new Node(new Yaml()
                .load(rendered.one("ConfigMap", "minsheng-" + service)
                        .at("data", "application.yaml")
                        .text()));
    }
}
