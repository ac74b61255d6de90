/** The chart, linted and rendered as a cluster would get it. */
@NullMarked
package org.minsheng.helm;

import org.jspecify.annotations.NullMarked;
