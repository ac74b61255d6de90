@NullMarked
package org.minsheng.tenancy.schema;

import org.jspecify.annotations.NullMarked;
