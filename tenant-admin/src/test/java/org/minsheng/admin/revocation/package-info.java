@NullMarked
package org.minsheng.admin.revocation;

import org.jspecify.annotations.NullMarked;
