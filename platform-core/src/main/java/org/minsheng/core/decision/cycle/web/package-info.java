/** The endpoints of years and policies. */
@NullMarked
package org.minsheng.core.decision.cycle.web;

import org.jspecify.annotations.NullMarked;
