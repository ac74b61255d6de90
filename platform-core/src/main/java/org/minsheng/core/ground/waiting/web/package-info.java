/** HTTP for what waits. */
@NullMarked
package org.minsheng.core.ground.waiting.web;

import org.jspecify.annotations.NullMarked;
