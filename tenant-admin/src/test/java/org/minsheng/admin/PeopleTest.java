package org.minsheng.admin;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The service with congresses and people in it: what nearly every test of it makes, asks and looks at. */
@AdminTest
public abstract class PeopleTest {

    @Autowired
    protected MockMvc mvc;

    @Autowired
    protected TestTenants tenants;

    @Autowired
    protected TestPeople people;

    @Autowired
    protected Tokens tokens;

    @Autowired
    protected JdbcClient jdbc;
}
