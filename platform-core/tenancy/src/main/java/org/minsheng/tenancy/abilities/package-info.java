/** What somebody may do by what their token says: each service lists its own abilities, once. */
@NullMarked
package org.minsheng.tenancy.abilities;

import org.jspecify.annotations.NullMarked;
