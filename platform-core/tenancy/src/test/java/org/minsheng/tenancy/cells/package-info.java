@NullMarked
package org.minsheng.tenancy.cells;

import org.jspecify.annotations.NullMarked;
