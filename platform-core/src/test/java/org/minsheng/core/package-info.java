@NullMarked
package org.minsheng.core;

import org.jspecify.annotations.NullMarked;
