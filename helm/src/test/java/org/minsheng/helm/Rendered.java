package org.minsheng.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The objects that the chart renders for some values, found by kind and name. */
record Rendered(List<Map<String, Object>> objects) {

    static final Path CHART = Path.of("").toAbsolutePath();

    static Rendered with(UnaryOperator<TemplateCommand> values) {
        String yaml = values.apply(new Helm(CHART)
                        .template()
                        .withKubeVersion("1.33.0")
                        .withName("minsheng")
                        .withNamespace("liandu"))
                .call();
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Object document : new Yaml().loadAll(yaml)) {
            if (document != null) {
                objects.add(map(document));
            }
        }
        return new Rendered(objects);
    }

    Stream<Map<String, Object>> ofKind(String kind) {
        return objects.stream().filter(object -> kind.equals(object.get("kind")));
    }

    Node one(String kind, String name) {
        return new Node(ofKind(kind)
                .filter(object -> name.equals(map(object.get("metadata")).get("name")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " named " + name)));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node);
    }

    /** A place in a rendered object; {@code at("spec", "containers", 0)} goes down by keys and indexes. */
    record Node(Object value) {

        Node at(Object... path) {
            Object here = value;
            for (Object step : path) {
                Object next = step instanceof Integer index
                        ? ((List<?>) here).get(index)
                        : map(here).get(step);
                if (next == null) {
                    throw new AssertionError("Nothing at " + step + " in " + here);
                }
                here = next;
            }
            return new Node(here);
        }

        boolean has(String key) {
            return map(value).containsKey(key);
        }

        List<Object> items() {
            return List.copyOf((List<?>) value);
        }

        Node podSpec() {
            return at("spec", "template", "spec");
        }

        Node container() {
            return podSpec().at("containers", 0);
        }

        String text() {
            return value.toString();
        }
    }
}
