/** Members as HTTP. */
@NullMarked
package org.minsheng.admin.members.web;

import org.jspecify.annotations.NullMarked;
