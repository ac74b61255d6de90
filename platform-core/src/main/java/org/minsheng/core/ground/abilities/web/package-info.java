/** HTTP for abilities. */
@NullMarked
package org.minsheng.core.ground.abilities.web;

import org.jspecify.annotations.NullMarked;
