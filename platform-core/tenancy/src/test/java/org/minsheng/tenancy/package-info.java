@NullMarked
package org.minsheng.tenancy;

import org.jspecify.annotations.NullMarked;
