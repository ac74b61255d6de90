/** What tenants tell of themselves to whoever runs the platform: with their own transactions, read without visiting them. */
@NullMarked
package org.minsheng.tenancy.figures;

import org.jspecify.annotations.NullMarked;
