/** The endpoints of imports. */
@NullMarked
package org.minsheng.core.execution.yearlist.web;

import org.jspecify.annotations.NullMarked;
