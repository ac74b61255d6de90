@NullMarked
package org.minsheng.tenancy.token;

import org.jspecify.annotations.NullMarked;
