/** The year's projects as they are carried out: import of the list, indicators and milestones, monthly reports, shares, overview. */
@NullMarked
package org.minsheng.core.execution;

import org.jspecify.annotations.NullMarked;
