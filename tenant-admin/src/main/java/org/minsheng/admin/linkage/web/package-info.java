/** Grants as HTTP: for people of both sides, and for platform-core to catch up. */
@NullMarked
package org.minsheng.admin.linkage.web;

import org.jspecify.annotations.NullMarked;
