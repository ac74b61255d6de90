@NullMarked
package org.minsheng.tenancy.web;

import org.jspecify.annotations.NullMarked;
