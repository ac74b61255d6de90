@NullMarked
package org.minsheng.core.endpoints;

import org.jspecify.annotations.NullMarked;
