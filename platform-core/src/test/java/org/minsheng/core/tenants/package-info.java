@NullMarked
package org.minsheng.core.tenants;

import org.jspecify.annotations.NullMarked;
