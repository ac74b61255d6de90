@NullMarked
package org.minsheng.admin.abilities;

import org.jspecify.annotations.NullMarked;
