/** Writes tables as Excel files that nobody's text can turn into a formula. */
@NullMarked
@NamedInterface("sheet")
package org.minsheng.core.execution.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
