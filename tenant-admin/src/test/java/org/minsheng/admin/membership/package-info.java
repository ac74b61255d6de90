/** Appointments by the law. */
@NullMarked
package org.minsheng.admin.membership;

import org.jspecify.annotations.NullMarked;
