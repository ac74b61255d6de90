/** ETag and If-Match: nobody overwrites what they have not read. */
@NullMarked
package org.minsheng.endpoints.versions;

import org.jspecify.annotations.NullMarked;
