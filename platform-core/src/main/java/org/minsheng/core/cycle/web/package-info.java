/** The endpoints of this feature. */
@NullMarked
package org.minsheng.core.cycle.web;

import org.jspecify.annotations.NullMarked;
