package org.minsheng.admin;

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
        Set<Path> folders = ApplicationModules.of(AdminApplication.class).stream()
                .map(module -> CODE.resolve(module.getBasePackage().getName().replace('.', '/')))
                .flatMap(module -> Stream.of(module, module.resolve("web")))
                .collect(Collectors.toSet());
        assertThat(folders).hasSizeGreaterThan(10);
        assertThat(java(CODE))
                .filteredOn(file -> !folders.contains(file.getParent()))
                .allMatch(file -> file.toString().matches(".*/admin/[A-Za-z-]+\\.java"));
    }
}
