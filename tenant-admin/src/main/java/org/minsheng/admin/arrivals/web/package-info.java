/** Who came in by what somebody else had seen, as HTTP. */
@NullMarked
package org.minsheng.admin.arrivals.web;

import org.jspecify.annotations.NullMarked;
