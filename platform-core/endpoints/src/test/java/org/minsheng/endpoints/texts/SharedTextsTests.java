package org.minsheng.endpoints.texts;

import org.minsheng.endpoints.testing.TextsTest;

class SharedTextsTests extends TextsTest {}
