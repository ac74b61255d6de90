/** How often one address and one tenant may ask. */
@NullMarked
package org.minsheng.gateway.limits;

import org.jspecify.annotations.NullMarked;
