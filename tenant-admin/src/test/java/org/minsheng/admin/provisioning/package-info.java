/** Steps that fail, time out and die, and still come to their end once. */
@NullMarked
package org.minsheng.admin.provisioning;

import org.jspecify.annotations.NullMarked;
