package org.minsheng.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser with its cookies, and the gateway behind it that asks for a code and exchanges it for tokens. */
class Browser {

    static final String CALLBACK = "http://localhost:8080/login/oauth2/code/api-gateway";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rules-of-pkce-1234567890";
    private static final String CALLS_ITSELF =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36";
    private static final JsonMapper JSON = new JsonMapper();

    private final MockMvc mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String csrf = "";

    Browser(MockMvc mvc) {
        this.mvc = mvc;
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        request.header(HttpHeaders.USER_AGENT, CALLS_ITSELF);
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        for (Cookie cookie : response.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return response;
    }

    @Nullable Cookie cookie(String name) {
        return cookies.get(name);
    }

    JsonNode state() throws Exception {
        return json(send(get("/auth/sign-in")));
    }

    MockHttpServletResponse answer(String step, Map<String, ?> form) throws Exception {
        if (csrf.isEmpty()) {
            state();
        }
        return remembering(send(post("/auth/sign-in/" + step)
                .header("X-XSRF-TOKEN", csrf)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(form))));
    }

    JsonNode password(String login, String password) throws Exception {
        return json(answer("password", Map.of("loginName", login, "password", password)));
    }

    JsonNode json(MockHttpServletResponse response) throws Exception {
        return JSON.readTree(remembering(response).getContentAsString(StandardCharsets.UTF_8));
    }

    static boolean isAt(JsonNode state, String step) {
        return state.path("step").asString("").equals(step);
    }

    static boolean isProblem(JsonNode state, String type) {
        return state.path("type").asString("").equals(type);
    }

    private MockHttpServletResponse remembering(MockHttpServletResponse response) throws Exception {
        String text = response.getContentAsString(StandardCharsets.UTF_8);
        if (text.startsWith("{")) {
            JsonNode token = JSON.readTree(text).at("/csrf/token");
            if (!token.isMissingNode()) {
                csrf = token.asString();
            }
        }
        return response;
    }

    /** As the gateway sends the browser. */
    static String authorize(String more) throws Exception {
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.UTF_8)));
        return "/auth/oauth2/authorize?response_type=code&client_id=api-gateway&scope=openid&state=some-state"
                + "&nonce=some-nonce&code_challenge_method=S256&code_challenge=" + challenge + "&redirect_uri="
                + CALLBACK
                + more;
    }

    /** Where the browser is sent. */
    String follow(String path) throws Exception {
        MockHttpServletResponse response = send(get(java.net.URI.create(path)));
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(302);
        return String.valueOf(response.getHeader(HttpHeaders.LOCATION));
    }

    /** Goes to the authorization endpoint as somebody who is let in, and gives the code to the gateway. */
    JsonNode tokens() throws Exception {
        return tokens(authorize(""));
    }

    JsonNode tokens(String authorize) throws Exception {
        String location = follow(authorize);
        assertThat(location).startsWith(CALLBACK);
        String code = UriComponentsBuilder.fromUriString(location)
                .build()
                .getQueryParams()
                .getFirst("code");
        MockHttpServletResponse response = exchange(code, VERIFIER);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return json(response);
    }

    MockHttpServletResponse exchange(@Nullable String code, String verifier) throws Exception {
        return mvc.perform(post("/auth/oauth2/token")
                        .header("Authorization", basic("api-gateway", secret("api-gateway")))
                        .param("grant_type", "authorization_code")
                        .param("code", String.valueOf(code))
                        .param("redirect_uri", CALLBACK)
                        .param("code_verifier", verifier))
                .andReturn()
                .getResponse();
    }

    MockHttpServletResponse refresh(JsonNode tokens) throws Exception {
        return mvc.perform(post("/auth/oauth2/token")
                        .header("Authorization", basic("api-gateway", secret("api-gateway")))
                        .param("grant_type", "refresh_token")
                        .param("refresh_token", tokens.get("refresh_token").asString()))
                .andReturn()
                .getResponse();
    }

    static String secret(String client) {
        return "a-secret-of-tests-only-" + client;
    }

    static String basic(String client, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, Object> claims(JsonNode tokens) throws Exception {
        return SignedJWT.parse(tokens.get("access_token").asString())
                .getJWTClaimsSet()
                .getClaims();
    }
}
