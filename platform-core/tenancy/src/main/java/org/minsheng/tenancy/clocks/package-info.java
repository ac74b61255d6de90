/** What a tenant wants to be reminded of: set with its own transaction, found without looking into any tenant. */
@NullMarked
package org.minsheng.tenancy.clocks;

import org.jspecify.annotations.NullMarked;
