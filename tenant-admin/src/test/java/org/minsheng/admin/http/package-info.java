@NullMarked
package org.minsheng.admin.http;

import org.jspecify.annotations.NullMarked;
