@NullMarked
package org.minsheng.gateway;

import org.jspecify.annotations.NullMarked;
