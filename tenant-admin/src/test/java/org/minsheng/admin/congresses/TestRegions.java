package org.minsheng.admin.congresses;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Regions that no other test uses, beside those of the real list. */
@TestComponent
public class TestRegions {

    private static final AtomicInteger NEXT = new AtomicInteger(900_000);

    private final JdbcClient jdbc;

    TestRegions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String city() {
        return add("测试市", null, new Period(LocalDate.of(2001, 1, 1), null));
    }

    public String district(String city) {
        return district(city, new Period(LocalDate.of(2001, 1, 1), null));
    }

    public String district(String city, Period validity) {
        return add("测试区", city, validity);
    }

    private String add(String name, @org.jspecify.annotations.Nullable String parent, Period validity) {
        String code = String.valueOf(NEXT.incrementAndGet());
        jdbc.sql("insert into region (code, name, level, parent_code, valid_from, valid_until, slug)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(java.util.Arrays.asList(
                        code,
                        name + code,
                        parent == null ? "CITY" : "DISTRICT",
                        parent,
                        validity.from(),
                        validity.until(),
                        "r" + code))
                .update();
        return code;
    }
}
