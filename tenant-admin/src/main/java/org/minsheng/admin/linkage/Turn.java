package org.minsheng.admin.linkage;

import java.time.Instant;

/** When a grant changes: the how-manieth change of all grants it is, and at what time. */
record Turn(long number, Instant at) {}
