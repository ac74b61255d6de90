@NullMarked
package org.minsheng.endpoints.texts;

import org.jspecify.annotations.NullMarked;
