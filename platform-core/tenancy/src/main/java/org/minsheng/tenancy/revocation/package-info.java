/** Tokens that are over before they expire: what they were given for has changed. */
@NullMarked
package org.minsheng.tenancy.revocation;

import org.jspecify.annotations.NullMarked;
