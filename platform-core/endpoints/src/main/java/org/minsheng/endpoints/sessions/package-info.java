/** How sessions are kept where others may read: sealed, and under names from which their cookies cannot be told. */
@NullMarked
package org.minsheng.endpoints.sessions;

import org.jspecify.annotations.NullMarked;
