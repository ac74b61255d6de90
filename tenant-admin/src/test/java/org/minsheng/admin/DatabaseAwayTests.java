package org.minsheng.admin;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AdminTest
class DatabaseAwayTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Tokens tokens;

    @Test
    void a_connection_that_dies_under_a_transaction_is_a_503_that_says_when_to_come_again() throws Exception {
        mvc.perform(get("/api/admin/testing/killed-backend").with(tokens.operator()))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "2"))
                .andExpect(jsonPath("$.type").value("/problems/database-away"))
                .andExpect(jsonPath("$.detail", containsString("尚不确定")));
    }
}
