package org.minsheng.admin.congresses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minsheng.admin.AdminTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each start brings the list up to date. */
@AdminTest
class RegionListTests {

    @Autowired
    Regions list;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_list_of_regions_is_loaded_again_without_harm() throws Exception {
        int before = count();
        list.afterPropertiesSet();
        assertThat(count()).isEqualTo(before);
    }

    private int count() {
        return jdbc.sql("select count(*) from region where code < '900000'")
                .query(Integer.class)
                .single();
    }
}
