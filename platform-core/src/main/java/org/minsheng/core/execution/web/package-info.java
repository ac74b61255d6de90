/** The endpoints of the year's projects: import, register, reports, shares, overview. */
@NullMarked
package org.minsheng.core.execution.web;

import org.jspecify.annotations.NullMarked;
