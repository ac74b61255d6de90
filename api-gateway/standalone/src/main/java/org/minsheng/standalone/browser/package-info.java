/** What people do at their browsers: ask, read what comes back, and wait. */
@NullMarked
package org.minsheng.standalone.browser;

import org.jspecify.annotations.NullMarked;
