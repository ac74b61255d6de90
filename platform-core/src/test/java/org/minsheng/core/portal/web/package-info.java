@NullMarked
package org.minsheng.core.portal.web;

import org.jspecify.annotations.NullMarked;
