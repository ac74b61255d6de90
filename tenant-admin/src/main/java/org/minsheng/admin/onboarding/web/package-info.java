/** Onboarding and the keeping of tenants, as HTTP. */
@NullMarked
package org.minsheng.admin.onboarding.web;

import org.jspecify.annotations.NullMarked;
