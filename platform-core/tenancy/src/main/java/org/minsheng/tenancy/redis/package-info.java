/** Where a tenant's things lie in Redis. */
@NullMarked
package org.minsheng.tenancy.redis;

import org.jspecify.annotations.NullMarked;
