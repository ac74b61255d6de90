/** From a request to the scope of its tenant. */
@NullMarked
package org.minsheng.tenancy.web;

import org.jspecify.annotations.NullMarked;
