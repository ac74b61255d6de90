/** The endpoints of the register. */
@NullMarked
package org.minsheng.core.execution.register.web;

import org.jspecify.annotations.NullMarked;
