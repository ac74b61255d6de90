package org.minsheng.gateway.ui;

import org.minsheng.endpoints.testing.TextsTest;

class TextsTests extends TextsTest {}
