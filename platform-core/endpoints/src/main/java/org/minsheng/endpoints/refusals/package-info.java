/** What is refused: a name of ours, why, and what to do, as a problem (RFC 9457) in the reader's language. */
@NullMarked
package org.minsheng.endpoints.refusals;

import org.jspecify.annotations.NullMarked;
