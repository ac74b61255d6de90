@NullMarked
package org.minsheng.core.web;

import org.jspecify.annotations.NullMarked;
