/** Lists by the page, and cursors into them. */
@NullMarked
package org.minsheng.endpoints.lists;

import org.jspecify.annotations.NullMarked;
