/** What every endpoint of every service keeps to: one contract for refusals, versions, sending twice, lists, texts and time. */
@NullMarked
package org.minsheng.endpoints;

import org.jspecify.annotations.NullMarked;
