/** Makes the schemas of tenants and services and brings them to the version that is needed. */
@NullMarked
package org.minsheng.tenancy.schema;

import org.jspecify.annotations.NullMarked;
