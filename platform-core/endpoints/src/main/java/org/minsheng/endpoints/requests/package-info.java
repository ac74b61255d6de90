/** What comes in: request ids, bodies, parameters. */
@NullMarked
package org.minsheng.endpoints.requests;

import org.jspecify.annotations.NullMarked;
