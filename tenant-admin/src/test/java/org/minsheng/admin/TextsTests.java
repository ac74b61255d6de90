package org.minsheng.admin;

import org.minsheng.endpoints.testing.TextsTest;

class TextsTests extends TextsTest {}
