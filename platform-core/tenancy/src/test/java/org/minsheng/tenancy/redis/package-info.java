@NullMarked
package org.minsheng.tenancy.redis;

import org.jspecify.annotations.NullMarked;
