package org.minsheng.endpoints.repeats;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** What a phone sends twice happens once. */
@AutoConfiguration
@Import(Idempotency.class)
public class RepeatsAutoConfiguration {}
