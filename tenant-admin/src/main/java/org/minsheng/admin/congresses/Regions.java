package org.minsheng.admin.congresses;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.directory.TenantLevel;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The list of regions with their dates. It ships with the product and is brought up to date at every start: new rows are
 * added, an end date that has become known is entered, nothing is ever taken out.
 */
@Component
public class Regions implements InitializingBean {

    private final JdbcClient jdbc;
    private final Resource list;

    Regions(JdbcClient jdbc, @Value("classpath:congresses/regions.csv") Resource list) {
        this.jdbc = jdbc;
        this.list = list;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        read(list).forEach(this::keep);
    }

    public static List<Region> read(Resource list) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Regions::region).toList();
        }
    }

    private static Region region(String line) {
        String[] cells = line.split(",", -1);
        return new Region(
                cells[0],
                cells[1],
                TenantLevel.valueOf(cells[2]),
                cells[3].isEmpty() ? null : cells[3],
                new Period(LocalDate.parse(cells[4]), cells[5].isEmpty() ? null : LocalDate.parse(cells[5])),
                cells[6].isEmpty() ? null : cells[6]);
    }

    private void keep(Region region) {
        jdbc.sql("""
                insert into region (code, name, level, parent_code, valid_from, valid_until, slug)
                values (:code, :name, :level, :parent, :from, :until, :slug)
                on conflict (code, valid_from)
                do update set name = excluded.name, valid_until = excluded.valid_until, slug = excluded.slug""")
                .param("code", region.code())
                .param("name", region.name())
                .param("level", region.level().name())
                .param("parent", region.parentCode())
                .param("from", region.validity().from())
                .param("until", region.validity().until())
                .param("slug", region.slug())
                .update();
    }

    Optional<Region> inForce(String code, LocalDate on) {
        return of(List.of(code)).stream().filter(region -> region.inForceOn(on)).findFirst();
    }

    /** All that have, had or will have one of these codes. */
    public List<Region> of(Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from region where code in (:codes) order by code, valid_from")
                .param("codes", codes)
                .query((row, n) -> region(row))
                .list();
    }

    public List<Region> districtsOf(String cityCode, LocalDate on) {
        return inForceOn(
                on,
                jdbc.sql("select * from region where parent_code = ? order by code, valid_from")
                        .param(cityCode));
    }

    public List<Region> citiesOn(LocalDate on) {
        return inForceOn(on, jdbc.sql("select * from region where level = 'CITY' order by code, valid_from"));
    }

    private static List<Region> inForceOn(LocalDate on, JdbcClient.StatementSpec regions) {
        return regions.query((row, n) -> region(row)).stream()
                .filter(region -> region.inForceOn(on))
                .toList();
    }

    private static Region region(ResultSet row) throws SQLException {
        @Nullable Date until = row.getDate("valid_until");
        return new Region(
                row.getString("code"),
                row.getString("name"),
                TenantLevel.valueOf(row.getString("level")),
                row.getString("parent_code"),
                new Period(row.getDate("valid_from").toLocalDate(), until == null ? null : until.toLocalDate()),
                row.getString("slug"));
    }
}
