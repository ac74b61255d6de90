/** Signing in as a browser and the gateway do it. */
@NullMarked
package org.minsheng.admin.signin;

import org.jspecify.annotations.NullMarked;
