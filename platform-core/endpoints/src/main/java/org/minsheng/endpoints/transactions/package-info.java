/** Transactions that the database gave up for the sake of others are tried again. */
@NullMarked
package org.minsheng.endpoints.transactions;

import org.jspecify.annotations.NullMarked;
