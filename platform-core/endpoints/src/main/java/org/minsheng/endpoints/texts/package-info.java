/** Texts in Chinese and English, each in the messages of its feature. */
@NullMarked
package org.minsheng.endpoints.texts;

import org.jspecify.annotations.NullMarked;
