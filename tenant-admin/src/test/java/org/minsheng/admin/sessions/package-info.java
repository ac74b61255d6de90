@NullMarked
package org.minsheng.admin.sessions;

import org.jspecify.annotations.NullMarked;
