/** Who reads what of the trail. */
@NullMarked
package org.minsheng.admin.trail;

import org.jspecify.annotations.NullMarked;
