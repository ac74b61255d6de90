package org.minsheng.endpoints.refusals;

import org.minsheng.endpoints.BehindTheGateway;
import org.minsheng.endpoints.texts.TextsAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Every refusal is a problem (RFC 9457), whoever refuses. */
@AutoConfiguration(after = TextsAutoConfiguration.class)
@Import(NamedProblems.class)
public class RefusalsAutoConfiguration {

    /** The gateway refuses before any controller is asked, and with pages too. */
    @Configuration(proxyBeanMethods = false)
    @BehindTheGateway
    @Import(Problems.class)
    static class ByControllers {}
}
