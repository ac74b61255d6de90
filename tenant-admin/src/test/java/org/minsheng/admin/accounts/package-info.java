/** Proofs of who somebody is. */
@NullMarked
package org.minsheng.admin.accounts;

import org.jspecify.annotations.NullMarked;
