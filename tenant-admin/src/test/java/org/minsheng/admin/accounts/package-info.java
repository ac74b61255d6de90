/** People and memberships, from the rules up to their addresses. */
@NullMarked
package org.minsheng.admin.accounts;

import org.jspecify.annotations.NullMarked;
