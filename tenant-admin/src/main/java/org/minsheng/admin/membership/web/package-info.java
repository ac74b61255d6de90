/** Oneself, and what a congress asks of those who sign in, as HTTP. */
@NullMarked
package org.minsheng.admin.membership.web;

import org.jspecify.annotations.NullMarked;
