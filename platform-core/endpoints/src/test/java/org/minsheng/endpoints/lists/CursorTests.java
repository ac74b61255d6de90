package org.minsheng.endpoints.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;

class CursorTests {

    private static final TenantId OURS = new TenantId("hangzhou");
    private static final TenantId THEIRS = new TenantId("hangzhou-xihu");

    @Test
    void a_cursor_comes_back_as_it_was_given_out() {
        Optional<Cursor> back = TenantScope.call(OURS, () -> {
            String given = Cursor.of("projects by title", "老旧小区改造: 一期", 12).encode();
            return Cursor.read(given, "projects by title");
        });
        assertThat(back).get().extracting(Cursor::keys).isEqualTo(List.of("老旧小区改造: 一期", "12"));
    }

    @Test
    void no_cursor_is_the_beginning() {
        assertThat(TenantScope.call(OURS, () -> Cursor.read(null, "projects"))).isEmpty();
    }

    @Test
    void a_cursor_of_another_tenant_leads_nowhere() {
        String theirs = TenantScope.call(THEIRS, () -> Cursor.of("projects", 1).encode());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> TenantScope.call(OURS, () -> Cursor.read(theirs, "projects")));
    }

    @Test
    void a_cursor_of_another_list_or_in_pieces_leads_nowhere() {
        String other = TenantScope.call(OURS, () -> Cursor.of("reports", 1).encode());
        for (String broken : List.of(other, "%", "aGFuZ3pob3U", other.substring(2), "AAAA")) {
            assertThatExceptionOfType(NotFound.class)
                    .as(broken)
                    .isThrownBy(() -> TenantScope.call(OURS, () -> Cursor.read(broken, "projects")));
        }
    }

    @Test
    void a_cursor_of_the_platforms_own_lists_is_nobodys_within_a_tenant_and_the_other_way_round() {
        String platforms = Cursor.of("tenants", "xihu").encode();
        assertThat(Cursor.read(platforms, "tenants"))
                .get()
                .extracting(Cursor::keys)
                .isEqualTo(List.of("xihu"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> TenantScope.call(OURS, () -> Cursor.read(platforms, "tenants")));
        String ours = TenantScope.call(OURS, () -> Cursor.of("tenants", 1).encode());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Cursor.read(ours, "tenants"));
    }

    @Test
    void the_last_slice_has_no_next() {
        TenantScope.run(OURS, () -> {
            assertThat(Slice.of(List.of(1, 2), 2, last -> Cursor.of("n", last)).next())
                    .isNull();
            Slice<Integer> first = Slice.of(List.of(1, 2, 3), 2, last -> Cursor.of("n", last));
            assertThat(first.items()).containsExactly(1, 2);
            assertThat(Cursor.read(first.next(), "n"))
                    .get()
                    .extracting(Cursor::keys)
                    .isEqualTo(List.of("2"));
        });
    }
}
