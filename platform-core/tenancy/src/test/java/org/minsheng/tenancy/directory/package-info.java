@NullMarked
package org.minsheng.tenancy.directory;

import org.jspecify.annotations.NullMarked;
