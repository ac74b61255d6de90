/** The endpoints of shares. */
@NullMarked
package org.minsheng.core.execution.share.web;

import org.jspecify.annotations.NullMarked;
