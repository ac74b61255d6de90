/** What a name may be written with, so that nobody takes it for another. */
@NullMarked
package org.minsheng.endpoints.names;

import org.jspecify.annotations.NullMarked;
