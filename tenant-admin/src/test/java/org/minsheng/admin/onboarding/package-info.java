/** How a city brings in its districts, and the operator the cities. */
@NullMarked
package org.minsheng.admin.onboarding;

import org.jspecify.annotations.NullMarked;
