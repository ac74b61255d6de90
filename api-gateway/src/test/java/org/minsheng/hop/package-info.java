/** A gateway that does nothing but pass on, of the versions that ours is made of. */
@NullMarked
package org.minsheng.hop;

import org.jspecify.annotations.NullMarked;
