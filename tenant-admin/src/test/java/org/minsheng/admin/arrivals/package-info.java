@NullMarked
package org.minsheng.admin.arrivals;

import org.jspecify.annotations.NullMarked;
