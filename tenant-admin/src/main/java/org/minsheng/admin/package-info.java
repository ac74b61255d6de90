@NullMarked
package org.minsheng.admin;

import org.jspecify.annotations.NullMarked;
