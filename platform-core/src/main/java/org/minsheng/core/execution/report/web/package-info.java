/** The endpoints of reports. */
@NullMarked
package org.minsheng.core.execution.report.web;

import org.jspecify.annotations.NullMarked;
