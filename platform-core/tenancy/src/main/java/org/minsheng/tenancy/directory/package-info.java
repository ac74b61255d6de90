/** Which tenants there are, how they shall be and where they stand. */
@NullMarked
package org.minsheng.tenancy.directory;

import org.jspecify.annotations.NullMarked;
