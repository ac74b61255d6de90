/** The arithmetic of the boards, exactly as the rules say it: money, rates, progress, lights. Plain values, no storage. */
@NullMarked
@NamedInterface("figures")
package org.minsheng.core.execution.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
