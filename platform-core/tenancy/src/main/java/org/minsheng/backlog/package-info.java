/** Work that waits in a table until somebody takes it: once each, however many there are who look for it. */
@NullMarked
package org.minsheng.backlog;

import org.jspecify.annotations.NullMarked;
