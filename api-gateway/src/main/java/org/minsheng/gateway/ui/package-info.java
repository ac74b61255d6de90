/** The built pages, the headers that protect them, and how a refusal looks. */
@NullMarked
package org.minsheng.gateway.ui;

import org.jspecify.annotations.NullMarked;
