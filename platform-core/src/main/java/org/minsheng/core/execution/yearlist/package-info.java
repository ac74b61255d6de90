/** Reads the published list of a year from Excel or CSV: everything that is wrong, with its place and how to mend it, or all of it. */
@NullMarked
package org.minsheng.core.execution.yearlist;

import org.jspecify.annotations.NullMarked;
