/** The endpoints of this feature; outside, the gateway shows them under {@code /o/<congress>/api}. */
@NullMarked
package org.minsheng.core.portal.web;

import org.jspecify.annotations.NullMarked;
