/** The databases that hold tenants, and their connections, each of which is one tenant's for one transaction. */
@NullMarked
package org.minsheng.tenancy.cells;

import org.jspecify.annotations.NullMarked;
