/** Real servers for tests: containers where Docker answers, otherwise embedded ones. */
@NullMarked
package org.minsheng.tenancy.testing;

import org.jspecify.annotations.NullMarked;
