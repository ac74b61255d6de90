/** The livelihood-project year of each people's congress. */
@NullMarked
package org.minsheng.core;

import org.jspecify.annotations.NullMarked;
