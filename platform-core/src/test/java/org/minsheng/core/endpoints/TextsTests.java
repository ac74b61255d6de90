package org.minsheng.core.endpoints;

import org.minsheng.endpoints.testing.TextsTest;

class TextsTests extends TextsTest {}
