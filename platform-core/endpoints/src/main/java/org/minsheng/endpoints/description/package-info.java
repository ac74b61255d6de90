/** How a service describes its interface to those who generate types from it: what is always there, what may be null. */
@NullMarked
package org.minsheng.endpoints.description;

import org.jspecify.annotations.NullMarked;
