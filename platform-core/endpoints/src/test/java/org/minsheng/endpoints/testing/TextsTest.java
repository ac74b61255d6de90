package org.minsheng.endpoints.testing;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What the texts of every service keep to, its own and those that all share. */
public abstract class TextsTest {

    @Test
    void every_text_is_there_in_both_languages() throws IOException {
        for (Resource chinese : chinese()) {
            Resource english = chinese.createRelative(
                    String.valueOf(chinese.getFilename()).replace(".properties", "_en.properties"));
            assertThat(keys(english)).as(chinese.getFilename()).isEqualTo(keys(chinese));
        }
    }

    /** Where two features said it, nobody could tell which of them is heard. */
    @Test
    void no_text_stands_twice() throws IOException {
        List<String> all = new ArrayList<>();
        for (Resource texts : chinese()) {
            all.addAll(keys(texts));
        }
        assertThat(all).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void every_problem_has_a_title_and_says_more() throws IOException {
        Set<String> titled = new HashSet<>();
        Set<String> explained = new HashSet<>();
        for (Resource texts : chinese()) {
            titled.addAll(problems(texts, ".title"));
            explained.addAll(problems(texts, ".detail"));
        }
        assertThat(titled).contains("not-found").isEqualTo(explained);
    }

    private static List<Resource> chinese() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                .filter(texts -> !String.valueOf(texts.getFilename()).contains("_"))
                .toList();
    }

    private static Set<String> problems(Resource texts, String part) throws IOException {
        return keys(texts).stream()
                .filter(key -> key.startsWith("problem.") && key.endsWith(part))
                .map(key -> key.substring("problem.".length(), key.length() - part.length()))
                .collect(toSet());
    }

    private static Set<String> keys(Resource texts) throws IOException {
        Properties known = PropertiesLoaderUtils.loadProperties(texts);
        return Set.copyOf(known.stringPropertyNames());
    }
}
