/** Business time: what people enter and read. What guards doors and keeps machines going asks the system instead. */
@NullMarked
package org.minsheng.endpoints.time;

import org.jspecify.annotations.NullMarked;
