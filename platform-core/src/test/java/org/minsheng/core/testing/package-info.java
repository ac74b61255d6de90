/** The base of tests that need the whole service on real servers. */
@NullMarked
package org.minsheng.core.testing;

import org.jspecify.annotations.NullMarked;
