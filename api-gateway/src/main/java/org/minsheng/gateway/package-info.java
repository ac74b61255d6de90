/** The front door: serves the pages, keeps the browser's session and passes requests on with the session's token. */
@NullMarked
package org.minsheng.gateway;

import org.jspecify.annotations.NullMarked;
