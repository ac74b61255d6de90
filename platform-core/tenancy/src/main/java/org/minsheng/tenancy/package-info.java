/** What has no meaning in a single-tenant system: who is served, and that nobody else is. */
@NullMarked
package org.minsheng.tenancy;

import org.jspecify.annotations.NullMarked;
