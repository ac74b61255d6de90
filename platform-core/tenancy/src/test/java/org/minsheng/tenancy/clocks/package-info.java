@NullMarked
package org.minsheng.tenancy.clocks;

import org.jspecify.annotations.NullMarked;
