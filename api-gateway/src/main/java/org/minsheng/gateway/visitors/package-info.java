/** The public of a congress: under which address it comes in, and the token that stands for it. */
@NullMarked
package org.minsheng.gateway.visitors;

import org.jspecify.annotations.NullMarked;
