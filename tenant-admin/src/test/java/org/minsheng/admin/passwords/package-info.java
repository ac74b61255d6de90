/** What may be a password. */
@NullMarked
package org.minsheng.admin.passwords;

import org.jspecify.annotations.NullMarked;
