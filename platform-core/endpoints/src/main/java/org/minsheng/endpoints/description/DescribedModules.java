package org.minsheng.endpoints.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.AntPathMatcher;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Each module of a service is a group of its description, named like its package: nobody lists them, and a module is in
 * it as soon as it has an address that is described. They have to be known before springdoc decides whether there are any.
 */
class DescribedModules implements ImportBeanDefinitionRegistrar {

    /** By its name: what is a module is said by an annotation that services know and their endpoints need not. */
    private static final String MODULE = "org.springframework.modulith.ApplicationModule";

    private final String[] addresses;
    private final ResourcePatternResolver resources;
    private final MetadataReaderFactory classes;

    DescribedModules(Environment environment, ResourceLoader loader) {
        this.addresses = environment.getProperty("springdoc.paths-to-match", String[].class, new String[] {"/**"});
        this.resources = new PathMatchingResourcePatternResolver(loader);
        this.classes = MetadataReaderFactory.create(loader);
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        SortedSet<String> modules = new TreeSet<>();
        for (String name : registry.getBeanDefinitionNames()) {
            if (registry.getBeanDefinition(name) instanceof AnnotatedBeanDefinition bean
                    && isDescribed(bean.getMetadata())) {
                moduleOf(bean.getMetadata().getClassName()).ifPresent(modules::add);
            }
        }
        for (String module : modules) {
            registry.registerBeanDefinition(
                    "description of " + module,
                    BeanDefinitionBuilder.genericBeanDefinition(GroupedOpenApi.class, () -> group(module))
                            .getBeanDefinition());
        }
    }

    private GroupedOpenApi group(String module) {
        return GroupedOpenApi.builder()
                .group(ClassUtils.getShortName(module))
                .packagesToScan(module)
                .pathsToMatch(addresses)
                .build();
    }

    /** What only services ask each other is not described, and a module that has nothing else is no group. */
    private boolean isDescribed(AnnotationMetadata controller) {
        if (!controller.isAnnotated(RestController.class.getName())) {
            return false;
        }
        String[] prefixes = paths(controller.getAnnotations());
        var matcher = new AntPathMatcher();
        return controller.getAnnotatedMethods(RequestMapping.class.getName()).stream()
                .flatMap(method -> Stream.of(paths(method.getAnnotations())))
                .flatMap(path -> Stream.of(prefixes).map(prefix -> prefix + path))
                .anyMatch(path -> Stream.of(addresses).anyMatch(address -> matcher.match(address, path)));
    }

    private static String[] paths(MergedAnnotations annotations) {
        var mapping = annotations.get(RequestMapping.class);
        String[] paths = mapping.isPresent() ? mapping.getStringArray("path") : new String[0];
        return paths.length == 0 ? new String[] {""} : paths;
    }

    private Optional<String> moduleOf(String controller) {
        String in = ClassUtils.getPackageName(controller);
        while (!in.isEmpty() && !isModule(in)) {
            in = ClassUtils.getPackageName(in);
        }
        return Optional.of(in).filter(found -> !found.isEmpty());
    }

    /** In tests a package may have two such files, and the tests' own comes first. */
    private boolean isModule(String name) {
        String file = ClassUtils.convertClassNameToResourcePath(name + ".package-info") + ".class";
        try {
            for (Resource found : resources.getResources("classpath*:" + file)) {
                if (classes.getMetadataReader(found).getAnnotationMetadata().isAnnotated(MODULE)) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
