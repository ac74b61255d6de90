/** HTTP for what waits. */
@NullMarked
package org.minsheng.admin.waiting.web;

import org.jspecify.annotations.NullMarked;
