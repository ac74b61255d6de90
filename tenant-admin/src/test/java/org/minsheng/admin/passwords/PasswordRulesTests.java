package org.minsheng.admin.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
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
        "Password1234,password.guessed",
        "aaaaaaaaaaaaaaaa,password.common",
        "234567890123,password.common",
        "mlkjihgfedcba,password.common"
    })
    void what_others_try_first_is_refused(String password, String code) {
        assertThat(PasswordRules.faults(password, "zhang.wei", "张伟"))
                .extracting(Fault::code)
                .containsExactly(code);
    }

    /** Leaked ones with something added, ways over the keyboard, pinyin and years again and again, and whose product it is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aa123456789.",
                "qwer1234asdf",
                "woaini1314520woaini",
                "woaini1314520woaini1314520",
                "5201314woaini!",
                "zhangwei19850612",
                "xiaoming520520",
                "Wangwei@123456",
                "hangzhou2026!!",
                "Minsheng@2026",
                "minshengliandu2026",
                "renda123456789",
                "Renda2026renda",
                "人民代表大会2026",
                "民生联督民生联督民生联督",
                "中华人民共和国万岁万岁",
                "床前明月光疑是地上霜",
                "letmein12345!?",
                "P@ssw0rd2026!",
                "1qaz2wsx3edc$RFV",
                "iloveyou1314520",
                "2026202620262026",
                "dragon dragon dragon",
                "sunshine2024!!",
                "a1b2c3d4e5f6g7"
            })
    void what_is_put_together_from_what_others_know_is_refused(String password) {
        assertThat(PasswordRules.faults(password, "li.na", "李娜"))
                .extracting(Fault::code)
                .containsAnyOf("password.guessed", "password.short", "password.common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w7k3-pm4q-xh9r-t2vd",
                "tram velvet onion porch",
                "correct horse battery staple",
                "今天下雨我们一起去西湖边吃面",
                "老槐树下有三把旧藤椅没人坐",
                "雨伞 键盘 白菜 灯塔 河马",
                "yusan jianpan baicai dengta",
                "kjwqpzmxvbnt",
                "我家的猫2岁半会开门"
            })
    void sentences_and_unrelated_words_pass(String password) {
        assertThat(PasswordRules.faults(password.length() < 12 ? password + "真的" : password, "li.na", "李娜"))
                .isEmpty();
    }

    /** What takes the estimator long is made on purpose; at full length it took seconds. */
    @Test
    void no_password_takes_long_to_judge() {
        String digitsForLetters = "4@8({[<6933&#!1i|0$5+7%2";
        var random = new Random(9);
        long longest = 0;
        for (int i = 0; i < 60; i++) {
            String password = random.ints(i < 50 ? 72 : 200, 0, digitsForLetters.length())
                    .mapToObj(each -> digitsForLetters.substring(each, each + 1))
                    .collect(Collectors.joining());
            long begun = System.nanoTime();
            PasswordRules.faults(password, "li.na", "李娜");
            longest = Math.max(longest, System.nanoTime() - begun);
        }
        assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(2));
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
