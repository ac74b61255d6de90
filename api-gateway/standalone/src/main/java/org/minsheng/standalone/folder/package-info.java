/** The folder in which one installation keeps everything, and what is cleared away when nobody runs it any more. */
@NullMarked
package org.minsheng.standalone.folder;

import org.jspecify.annotations.NullMarked;
