/** The running service against real PostgreSQL and Redis. */
@NullMarked
package org.minsheng.admin;

import org.jspecify.annotations.NullMarked;
