/** The endpoints of files of reports. */
@NullMarked
package org.minsheng.core.execution.attachment.web;

import org.jspecify.annotations.NullMarked;
