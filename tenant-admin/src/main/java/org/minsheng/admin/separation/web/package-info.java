/** What waits for a second person, and what a congress lets nobody do alone, as HTTP. */
@NullMarked
package org.minsheng.admin.separation.web;

import org.jspecify.annotations.NullMarked;
