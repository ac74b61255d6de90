/** What was done cannot be undone in silence: the trail of a tenant under attack. */
@NullUnmarked
package org.minsheng.core.trail;

import org.jspecify.annotations.NullUnmarked;
