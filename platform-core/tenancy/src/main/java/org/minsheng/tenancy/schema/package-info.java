/** Where each tenant's data lies, who may touch it and at which version it is. */
@NullMarked
package org.minsheng.tenancy.schema;

import org.jspecify.annotations.NullMarked;
