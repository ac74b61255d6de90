/** What is taken along of a trail. */
@NullMarked
package org.minsheng.endpoints.audit;

import org.jspecify.annotations.NullMarked;
