/** What goes on to which service, with which headers, and what the browser reads when a service does not answer. */
@NullMarked
package org.minsheng.gateway.routing;

import org.jspecify.annotations.NullMarked;
