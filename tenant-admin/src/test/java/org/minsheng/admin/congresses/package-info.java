/** Tenants by their dates, regions, and the days on which something changes. */
@NullMarked
package org.minsheng.admin.congresses;

import org.jspecify.annotations.NullMarked;
