/** Tenants by their dates, and how a city brings in its districts. */
@NullMarked
package org.minsheng.admin.onboarding;

import org.jspecify.annotations.NullMarked;
