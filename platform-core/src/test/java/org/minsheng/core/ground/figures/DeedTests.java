package org.minsheng.core.ground.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeedTests {

    @Test
    void an_indicator_is_called_by_verb_and_object() {
        assertThat(new Deed("新建", "农村公厕").called()).isEqualTo("新建农村公厕");
        assertThat(new Deed("改造", "农村公厕").called()).isEqualTo("改造农村公厕");
    }

    @Test
    void an_object_that_names_its_verb_says_it_once() {
        assertThat(new Deed("新建", "新建农村公厕").called()).isEqualTo("新建农村公厕");
        assertThat(new Deed("提升改造", "老旧垃圾房提升改造").called()).isEqualTo("老旧垃圾房提升改造");
    }

    @Test
    void without_a_verb_it_is_the_object() {
        assertThat(new Deed("", "农村公厕").called()).isEqualTo("农村公厕");
    }
}
