/** The contract as whoever asks meets it: over HTTP, at a service that does nothing but keep to it. */
@NullMarked
package org.minsheng.endpoints.contract;

import org.jspecify.annotations.NullMarked;
