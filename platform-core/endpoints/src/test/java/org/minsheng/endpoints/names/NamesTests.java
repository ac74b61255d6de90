package org.minsheng.endpoints.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.endpoints.refusals.Flawed;

class NamesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "代表01",
                "A座3号",
                "3D打印室",
                "买买提·吐尔逊",
                "尼格买提•热合曼",
                "Anna-Maria O'Neill",
                "西湖区“四好农村路”建设（一期）",
                "PM2.5 与 β射线监测站",
                "བསྟན་འཛིན་རྒྱ་མཚོ།",
                "ئابدۇراخمان",
                "می\u200Cخواهم",
                "ᠮᠣᠩᠭᠣᠯ\u180Eᠠ",
                "ᠬᠢᠳᠠᠳ\u202Fᠤᠨ",
                "ᠭ\u180Bᠠ",
                "ꓐꓬꓲꓸ",
                "ꆈꌠ",
                "Анна",
                "𠮷田村",
                "王\uE863",
                "王\uD88C\uDFFD",
                "ソニー",
                "　全角空格　后",
                "lǚ",
                "e\u0301cole"
            })
    void names_of_all_kinds_pass(String name) {
        assertThat(Names.oddIn(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'代表\u200B01',letters.invisible,U+200B",
        "'代表\u200D01',letters.invisible,U+200D",
        "'a\u200Cb',letters.invisible,U+200C",
        "'\u200Cمی',letters.invisible,U+200C",
        "'民政局\u00A0',letters.invisible,U+00A0",
        "'民\u2009政局',letters.invisible,U+2009",
        "'民政局\u3164',letters.invisible,U+3164",
        "'\u2800',letters.invisible,U+2800",
        "'民政局\uFEFF',letters.invisible,U+FEFF",
        "'民\u00AD政局',letters.invisible,U+00AD",
        "'abc\uFE0F',letters.invisible,U+FE0F",
        "'水务局\uFE0F',letters.invisible,U+FE0F",
        "'水\uDB40\uDD00务局',letters.invisible,U+E0100",
        "'\u0378',letters.invisible,U+0378",
        "'ab\u180Bc',letters.invisible,U+180B",
        "'a\u180Eb',letters.invisible,U+180E",
        "'\uDB40\uDC41民政局',letters.invisible,U+E0041",
        "'民\u0007政局',letters.invisible,U+0007",
        "'民\u2028政局',letters.invisible,U+2028",
        "'局政民\u202E',letters.turning,U+202E",
        "'\u2067民政局\u2069',letters.turning,U+2067",
        "'民政局\u200F',letters.turning,U+200F",
        "'\u0430dmin',letters.alike,U+0064",
        "'adm\u0456n',letters.alike,U+0456",
        "'\u03BFffice',letters.alike,U+0066",
        "'B\uA4F3',letters.alike,U+A4F3",
        "'\u30A8业局',letters.alike,U+4E1A",
        "'人\u30ED办',letters.alike,U+30ED",
        "'\u2F08社局',letters.alike,U+2F08",
        "'⻔诊部',letters.alike,U+2ED4"
    })
    void what_is_not_seen_or_taken_for_something_else_is_refused(String name, String code, String letter) {
        assertThat(Names.oddIn(name)).hasValue(new Names.Odd(code, letter));
        assertThatExceptionOfType(Flawed.class).isThrownBy(() -> Names.required("name", name));
    }

    @Test
    void a_sentence_may_hold_letters_of_all_kinds_but_none_that_nobody_sees() {
        assertThat(Names.oddInText("安装40μg/m³传感器，型号АB-12")).isEmpty();
        assertThat(Names.oddInText("新建公园\u202E12\u202C个"))
                .hasValueSatisfying(odd -> assertThat(odd.code()).isEqualTo("letters.turning"));
    }
}
