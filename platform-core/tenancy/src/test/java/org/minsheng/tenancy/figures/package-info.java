@NullMarked
package org.minsheng.tenancy.figures;

import org.jspecify.annotations.NullMarked;
