/** What two congresses can agree on, and what they cannot. */
@NullMarked
package org.minsheng.admin.linkage;

import org.jspecify.annotations.NullMarked;
