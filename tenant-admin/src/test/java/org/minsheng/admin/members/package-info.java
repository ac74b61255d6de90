/** Members as administrators keep them, through the whole service. */
@NullMarked
package org.minsheng.admin.members;

import org.jspecify.annotations.NullMarked;
