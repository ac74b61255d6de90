@NullMarked
package org.minsheng.admin.separation;

import org.jspecify.annotations.NullMarked;
