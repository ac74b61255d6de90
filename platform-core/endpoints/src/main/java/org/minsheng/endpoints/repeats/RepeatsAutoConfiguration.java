package org.minsheng.endpoints.repeats;

import org.minsheng.endpoints.BehindTheGateway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** What a phone sends twice happens once. */
@AutoConfiguration
@BehindTheGateway
@Import(Idempotency.class)
public class RepeatsAutoConfiguration {}
