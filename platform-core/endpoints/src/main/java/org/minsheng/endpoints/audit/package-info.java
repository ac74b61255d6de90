/** Who did what, when, from where and with what outcome: written before and after each change, and never altered. */
@NullMarked
package org.minsheng.endpoints.audit;

import org.jspecify.annotations.NullMarked;
