@NullMarked
package org.minsheng.admin.sessions.web;

import org.jspecify.annotations.NullMarked;
