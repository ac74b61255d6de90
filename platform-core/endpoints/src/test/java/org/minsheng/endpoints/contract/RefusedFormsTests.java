package org.minsheng.endpoints.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.endpoints.repeats.Idempotency;
import org.springframework.http.MediaType;

/** What can't be read is 400, what can be read and breaks a rule is 422: in a body, in a parameter, in a header. */
class RefusedFormsTests extends ContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"since\":\"tomorrow\"}", "{\"name\":{}}", "{\"name\":\"\\u0000\"}"})
    void a_body_that_cannot_be_read_is_not_understood(String body) {
        assertRefused(dig(body), 400, "not-understood");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fish | \"two\"",
                "since | [2020, 8, 12]",
                "since | 20200812",
                "since | \"2020-08-12T10:00:00\"",
                "since | \"2020-08-12T10:00:00Z\"",
                "since | \"-999999999-01-01\"",
                "since | \"+999999999-12-31\"",
                "since | \"2020-02-30\"",
                "since | \"\"",
                "dredged | [2020, 8]",
                "dredged | \"+999999999-12\"",
                "name | \"a\\u0000b\"",
                "name | \"a\\ud800b\"",
                "name | \"\\udc00\\ud800\"",
                "species[1] | [\"carp\", \"\\ud800\"]"
            })
    void what_is_not_meant_like_that_is_not_guessed_and_the_field_is_named(String field, String json) {
        var answer = dig("{\"name\": \"west\", \"" + field.replace("[1]", "") + "\": " + json + "}");
        assertRefused(answer, 400, "not-understood");
        assertThat(answer).bodyJson().extractingPath("$.errors").asArray().hasSize(1);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].message").isEqualTo("无法读取这一项");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.9", "1.0", "1e2"})
    void a_part_of_a_whole_number_is_told_as_what_it_is(String json) {
        var answer = dig("{\"name\": \"west\", \"fish\": " + json + "}");
        assertRefused(answer, 400, "not-understood");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("fish");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].message").isEqualTo("“fish”须为整数");
    }

    @ParameterizedTest
    @CsvSource({
        "since, 1899-12-31",
        "since, 2101-01-01",
        "since, 0001-01-01",
        "since, 9999-12-31",
        "dredged, 1899-12",
        "dredged, 2101-01"
    })
    void a_date_in_no_year_of_ours_is_not_valid_and_the_field_is_named(String field, String date) {
        var answer = dig("{\"name\": \"west\", \"" + field + "\": \"" + date + "\"}");
        assertRefused(answer, 422, "not-valid");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].message").isEqualTo("日期不在1900年至2100年之间");
    }

    @ParameterizedTest
    @CsvSource({"in, 1899-12", "in, 2101-01", "on, 1899-12-31", "on, 9999-12-31"})
    void nor_is_one_in_a_parameter(String parameter, String date) {
        String month = parameter.equals("in") ? date : "2020-08&" + parameter + "=" + date;
        var answer = mvc.get().uri("/ponds/dredged?in=" + month).exchange();
        assertRefused(answer, 422, "not-valid");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(parameter);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].value").isEqualTo(date);
    }

    @Test
    void the_first_and_the_last_day_of_our_years_are_read() {
        assertThat(dig("{\"name\": \"west\", \"since\": \"1900-01-01\", \"dredged\": \"2100-12\"}"))
                .hasStatusOk();
        assertThat(mvc.get().uri("/ponds/dredged?in=1900-01&on=2100-12-31").exchange())
                .hasStatusOk();
        assertRefused(mvc.get().uri("/ponds/dredged?in=2020-13").exchange(), 400, "not-understood");
        assertRefused(mvc.get().uri("/ponds/dredged?in=2020-08&on=20200812").exchange(), 400, "not-understood");
    }

    @Test
    void what_is_written_as_described_is_read() {
        assertThat(
                        dig(
                                "{\"name\": \"\\ud83d\\udc1f\", \"since\": \"2020-08-12\", \"dredged\": \"2020-08\", \"fish\": 2, \"species\": [\"carp\"]}"))
                .hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ponds", "/ponds?year=", "/ponds?year=soon", "/ponds?year=2026&named=%00", "/ponds/first"})
    void a_parameter_that_cannot_be_read_is_not_understood(String address) {
        assertRefused(mvc.get().uri(URI.create(address)).exchange(), 400, "not-understood");
    }

    @Test
    void a_key_that_is_no_uuid_is_not_understood() {
        assertRefused(
                mvc.post()
                        .uri("/ponds")
                        .header(Idempotency.HEADER, "first try")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"west\"}")
                        .exchange(),
                400,
                "not-understood");
    }

    @Test
    void a_form_that_breaks_a_rule_is_not_valid_and_says_where() {
        var answer = dig("{\"name\":\" \"}");
        assertRefused(answer, 422, "not-valid");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("name");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].value").isEqualTo(" ");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .isNotBlank();
    }

    @Test
    void a_parameter_that_breaks_a_rule_is_refused_like_a_form() {
        var answer = mvc.get().uri("/ponds?year=1999").exchange();
        assertRefused(answer, 422, "not-valid");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("year");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].value").isEqualTo("1999");
    }

    @Test
    void a_rule_that_only_we_know_is_no_other_refusal_and_says_how_to_mend_it() {
        var answer = dig("{\"name\":\"deep\"}");
        assertRefused(answer, 422, "not-valid");
        assertThat(answer).bodyJson().extractingPath("$.errors").asArray().hasSize(2);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].message").isEqualTo("晚于2026年11月22日");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].mend").isEqualTo("请填写2026年11月22日或之前的日期。");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].value").isEqualTo("2030-01-31");
        assertThat(answer).bodyJson().extractingPath("$.errors[1].row").isEqualTo(2);
        assertThat(answer).bodyJson().doesNotHavePath("$.errors[1].value");
        assertThat(answer).bodyJson().doesNotHavePath("$.errors[1].column");
    }

    @Test
    void faults_are_told_in_the_readers_language() {
        assertThat(mvc.post()
                        .uri("/ponds")
                        .header("Accept-Language", "en-GB,en;q=0.9")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"deep\"}"))
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("Later than 22 November 2026");
    }
}
