package org.minsheng.admin.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.endpoints.refusals.Fault;

class PasswordRulesTests {

    @ParameterizedTest
    @ValueSource(strings = {"four unrelated words", "桥下的白鹭飞得很低也很慢啊", "aaaaabbbbbcccccddddde", "UPPER and lower 1"})
    void long_and_unexpected_is_enough(String password) {
        assertThat(PasswordRules.faults(password, "zhang.wei", "张伟")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars,password.short",
        "一二三四五六七八九十一,password.short",
        "桥下的白鹭飞得很低也很慢啊桥下的白鹭飞得很低也很慢啊,password.long",
        "i-am-Zhang.Wei-today,password.personal",
        "我的名字就是张伟你知道吗,password.personal",
        "Password1234,password.common",
        "aaaaaaaaaaaaaaaa,password.common",
        "234567890123,password.common",
        "mlkjihgfedcba,password.common"
    })
    void what_others_try_first_is_refused(String password, String code) {
        assertThat(PasswordRules.faults(password, "zhang.wei", "张伟"))
                .extracting(Fault::code)
                .containsExactly(code);
    }

    @Test
    void a_refused_password_is_not_repeated() {
        assertThat(PasswordRules.faults("short", "zhang.wei", null))
                .allSatisfy(fault -> assertThat(fault.value()).isNull());
    }

    @Test
    void the_same_text_typed_on_another_keyboard_is_the_same_password() {
        assertThat(PasswordRules.normalized("cafe\u0301 au lait please")).isEqualTo("café au lait please");
    }
}
