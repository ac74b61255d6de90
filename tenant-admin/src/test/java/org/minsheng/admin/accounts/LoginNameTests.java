package org.minsheng.admin.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginNameTests {

    @ParameterizedTest
    @CsvSource({
        "zhang.wei,zhang.wei",
        "代表01,代表01",
        "' Deputy-01 ',deputy-01",
        "ｄｅｐｕｔｙ０１,deputy01",
        "13800000000,13800000000",
        "x@example.org,x@example.org",
        "ئابدۇراخمان,ئابدۇراخمان"
    })
    void is_what_was_typed_however_wide_or_large(String typed, String name) {
        assertThat(new LoginName(typed).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0430dmin",
                "\u0441\u043E\u0441\u043E",
                "adm\u0131n",
                "\u03BFffice",
                "abc\u3164",
                "ab\u200Bcd",
                "\u202Eadmin",
                "caf\u00E9",
                "\u30A8业局",
                "\u0661\u0662\u0663",
                "ab",
                "a b c"
            })
    void is_nothing_that_looks_like_another(String typed) {
        assertThatExceptionOfType(LoginName.NotALoginName.class).isThrownBy(() -> new LoginName(typed));
    }
}
