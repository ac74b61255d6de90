package org.minsheng.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The picture of the modules in the documents is drawn from the code; {@code -Dminsheng.picture.renew} draws it anew. */
class ModulePictureTests {

    private static final Path PICTURE = Path.of("docs/modules.md");

    @Test
    void the_picture_shows_the_modules_as_they_are() throws IOException {
        String drawn = drawn(ApplicationModules.of(CoreApplication.class));
        if (System.getProperty("minsheng.picture.renew") != null) {
            Files.writeString(PICTURE, drawn);
        }
        assertThat(Files.readString(PICTURE))
                .as("draw it anew with -Dtest=ModulePictureTests -Dminsheng.picture.renew")
                .isEqualTo(drawn);
    }

    private static String drawn(ApplicationModules modules) {
        Map<String, List<String>> floors = new TreeMap<>();
        List<String> arrows = new ArrayList<>();
        modules.stream()
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .forEach(module -> {
                    String name = name(module);
                    floors.computeIfAbsent(name.split("\\.")[0], floor -> new ArrayList<>())
                            .add("%s[%s]".formatted(node(name), name.substring(name.lastIndexOf('.') + 1)));
                    module.getDirectDependencies(modules)
                            .uniqueModules()
                            .map(ModulePictureTests::name)
                            // everybody stands on the ground: drawn, these arrows would hide the others
                            .filter(other -> !other.startsWith("ground.") && !other.equals("people.roles"))
                            .sorted()
                            .forEach(other -> arrows.add("  %s --> %s\n".formatted(node(name), node(other))));
                });
        StringBuilder picture = new StringBuilder("# The modules of platform-core\n\n"
                + "Drawn from the code by `ModulePictureTests`. Arrows to `ground` and to `people.roles`, which everybody"
                + " uses, are left out.\n\n```mermaid\nflowchart TD\n");
        floors.forEach((floor, inside) -> {
            // the read models stand by themselves
            boolean alone = inside.equals(List.of("%s[%s]".formatted(floor, floor)));
            picture.append(alone ? "" : "  subgraph %s\n".formatted(floor));
            inside.forEach(each -> picture.append("    ").append(each).append('\n'));
            picture.append(alone ? "" : "  end\n");
        });
        arrows.forEach(picture::append);
        return picture.append("```\n").toString();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static String node(String name) {
        return name.replace('.', '_');
    }
}
