/** The endpoint of many reports at once. */
@NullMarked
package org.minsheng.core.execution.inbox.web;

import org.jspecify.annotations.NullMarked;
