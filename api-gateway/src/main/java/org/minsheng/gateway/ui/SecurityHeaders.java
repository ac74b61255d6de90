package org.minsheng.gateway.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** What the browser may do with our pages: run our own scripts, talk to us, and nothing else. */
@Component
public class SecurityHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    /** One directive a line; the tests of the pages read the same file. */
    private static final ClassPathResource CONTENT_POLICY = new ClassPathResource("content-security-policy.txt");

    /** The phone document: photographs on the spot, and where they were taken. */
    private static final RequestMatcher PHONE =
            PathPatternRequestMatcher.withDefaults().matcher("/m/**");

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy()))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(PHONE, permissions("(self)")))
                .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(PHONE), permissions("()")))
                .crossOriginOpenerPolicy(Customizer.withDefaults())
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    /** Who may have the camera and the position; nobody gets anything else. */
    private static HeaderWriter permissions(String who) {
        return new PermissionsPolicyHeaderWriter(
                "camera=%1$s, microphone=(), geolocation=%1$s, payment=(), usb=()".formatted(who));
    }

    private static String contentPolicy() {
        try {
            String lines = CONTENT_POLICY.getContentAsString(StandardCharsets.UTF_8);
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.joining("; "));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
