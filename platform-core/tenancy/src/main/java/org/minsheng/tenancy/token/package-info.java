/** What a token says: who acts, in which tenant, in which roles. */
@NullMarked
package org.minsheng.tenancy.token;

import org.jspecify.annotations.NullMarked;
