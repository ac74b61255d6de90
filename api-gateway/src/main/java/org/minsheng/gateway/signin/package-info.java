/** The browser's session: how it begins, how its tokens stay fresh and how it ends. */
@NullMarked
package org.minsheng.gateway.signin;

import org.jspecify.annotations.NullMarked;
