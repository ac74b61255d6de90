/** Links and who comes by them. */
@NullMarked
package org.minsheng.admin.invitations;

import org.jspecify.annotations.NullMarked;
