@NullMarked
package org.minsheng.admin.waiting;

import org.jspecify.annotations.NullMarked;
