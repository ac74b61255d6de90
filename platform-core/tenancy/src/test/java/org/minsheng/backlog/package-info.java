/** Claims on a real database. */
@NullMarked
package org.minsheng.backlog;

import org.jspecify.annotations.NullMarked;
