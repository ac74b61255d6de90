/** The endpoints of this feature. */
@NullMarked
package org.minsheng.core.roster.web;

import org.jspecify.annotations.NullMarked;
