/** A city's target broken down to its districts: set in the city, mirrored and reported in the district, added up in the city. */
@NullMarked
package org.minsheng.core.execution.share;

import org.jspecify.annotations.NullMarked;
