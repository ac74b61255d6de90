package org.minsheng.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.testing.HouseTest;
import org.springframework.modulith.core.ApplicationModules;

class HouseTests extends HouseTest {

    @Test
    void every_class_stands_in_a_module_or_its_web_or_at_the_door() {
        Set<Path> folders = ApplicationModules.of(CoreApplication.class).stream()
                .map(module -> CODE.resolve(module.getBasePackage().getName().replace('.', '/')))
                .flatMap(module -> Stream.of(module, module.resolve("web")))
                .collect(Collectors.toSet());
        assertThat(folders).hasSizeGreaterThan(20);
        assertThat(java(CODE))
                .filteredOn(file -> !folders.contains(file.getParent()))
                .allMatch(file -> file.toString().matches(".*/core/[A-Za-z-]+\\.java"));
    }
}
