/** The monthly report: handed in by the department, confirmed or returned by the government office; only confirmed figures count. */
@NullMarked
package org.minsheng.core.execution.report;

import org.jspecify.annotations.NullMarked;
