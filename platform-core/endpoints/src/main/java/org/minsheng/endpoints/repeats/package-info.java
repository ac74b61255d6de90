/** Idempotency-Key: what a phone sends twice happens once. */
@NullMarked
package org.minsheng.endpoints.repeats;

import org.jspecify.annotations.NullMarked;
