/** The endpoints of the sheet. */
@NullMarked
package org.minsheng.core.execution.sharesheet.web;

import org.jspecify.annotations.NullMarked;
